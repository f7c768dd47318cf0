#include "server/stats.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/document.h"
#include "indexer/schema.h"

namespace server {
namespace {

constexpr std::size_t listed_values = 20;

struct ExactTerm {
  std::string term;
  std::uint64_t articles = 0;
};

bool is_longer_prefix(std::string_view term, std::string_view prefix) {
  return term.size() > prefix.size() && term[prefix.size()] >= 'A' && term[prefix.size()] <= 'Z';
}

std::vector<ExactTerm> most_frequent(const Xapian::Database& database, const indexer::Field& field) {
  const std::string prefix(field.exact_prefix);
  std::vector<ExactTerm> terms;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    if (!is_longer_prefix(*term, prefix)) terms.push_back({*term, term.get_termfreq()});
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(listed_values, terms.size()));
  std::partial_sort(terms.begin(), terms.begin() + kept, terms.end(),
                    [](const ExactTerm& a, const ExactTerm& b) {
                      return a.articles != b.articles ? a.articles > b.articles : a.term < b.term;
                    });
  terms.erase(terms.begin() + kept, terms.end());
  return terms;
}

/// The value as some article writes it; a term has it folded.
std::string as_written(const Xapian::Database& database, const indexer::Field& field,
                       const std::string& term) {
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return term.substr(field.exact_prefix.size());
  const std::string packed = database.get_document(*posting).get_value(field.facet_slot);
  for (const std::string_view value : indexer::unpack_values(packed)) {
    if (indexer::exact_term(field.exact_prefix, value) == term) return std::string(value);
  }
  return term.substr(field.exact_prefix.size());
}

std::vector<FacetValue> values_of(const Xapian::Database& database, std::string_view name) {
  const indexer::Field& field = *indexer::find_field(name);
  std::vector<FacetValue> values;
  for (const ExactTerm& found : most_frequent(database, field)) {
    values.push_back({as_written(database, field, found.term), found.articles});
  }
  return values;
}

std::optional<std::int64_t> moment_of(const std::string& serialised) {
  if (serialised.empty()) return std::nullopt;
  return static_cast<std::int64_t>(Xapian::sortable_unserialise(serialised));
}

}  // namespace

Stats read_stats(const Xapian::Database& database, const IndexFacts& facts) {
  Stats stats;
  stats.index = {facts.revision, facts.articles};
  stats.schema = facts.schema;
  stats.bytes = facts.bytes;
  stats.languages = facts.languages;
  stats.sources = values_of(database, "source");
  stats.sections = values_of(database, "section");
  stats.oldest = moment_of(database.get_value_lower_bound(indexer::slot::newest));
  stats.newest = moment_of(database.get_value_upper_bound(indexer::slot::newest));
  return stats;
}

}  // namespace server

#include "server/saved/matcher.h"

#include "indexer/terms.h"
#include "server/asked.h"
#include "server/filters.h"
#include "server/query/read.h"
#include "server/query/translate.h"

namespace server::saved {
namespace {

/// Reads requests as a search does.
class Translator {
 public:
  Translator(const Xapian::Database& database, const IndexFacts& facts, const Limits& limits)
      : facts_(facts), limits_(limits) {
    constexpr std::uint64_t only_one = 1;
    vocabulary_.follow(database, only_one);
    spellings_.use_aliases(facts.aliases);
  }

  Xapian::Query query_of(const SearchRequest& request) {
    const std::vector<std::string> languages = languages_of(request, facts_);
    const query::Years years{facts_.first_year, facts_.last_year};
    const auto further = form_sources(request, synonyms_, spellings_, vocabulary_);
    const query::Understanding reading =
        query::read(request.text, {.match = request.match, .languages = languages, .limits = limits_});
    const query::Translation translation =
        query::translate(reading.root, {vocabulary_, forms_, languages, years, limits_, further});
    return narrowed(translation.query, filters_of(request, years));
  }

 private:
  const IndexFacts& facts_;
  const Limits& limits_;
  Vocabulary vocabulary_;
  indexer::TermFormsByLanguage forms_;
  names::Spellings spellings_;
  query::Synonyms synonyms_;
};

}  // namespace

Matcher::Matcher(const SavedSearches& searches, const Xapian::Database& database, const IndexFacts& facts,
                 const Limits& limits) {
  Translator translator(database, facts, limits);
  for (const auto& [name, search] : searches)
    queries_.emplace_back(name, translator.query_of(search.request));
}

std::vector<std::string_view> Matcher::matching(const Xapian::Document& article) const {
  Xapian::WritableDatabase alone("", Xapian::DB_BACKEND_INMEMORY);
  alone.add_document(article);
  std::vector<std::string_view> names;
  for (const auto& [name, query] : queries_) {
    Xapian::Enquire enquire(alone);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (!enquire.get_mset(0, 1).empty()) names.push_back(name);
  }
  return names;
}

}  // namespace server::saved

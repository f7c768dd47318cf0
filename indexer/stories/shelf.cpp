#include "indexer/stories/shelf.h"

#include <algorithm>

#include "indexer/record.h"
#include "indexer/schema.h"
#include "indexer/stories/judging.h"

namespace indexer::stories {
namespace {

/// Candidates that are compared, of those with a date and of those without.
constexpr Xapian::doccount most_candidates = 50;
/// Spellings of a name that are looked for.
constexpr std::size_t most_spellings = 8;
constexpr std::int64_t day = std::int64_t{24} * 3600;

std::string stem_term(const std::string& stem) {
  return bounded_term(prefix::stem, stem);
}

/// The terms by which the index finds a trait.
std::vector<std::string> terms_of(const Xapian::Database& database, const Trait& trait) {
  std::vector<std::string> terms{bounded_term("", trait.form)};
  if (trait.kind == TraitKind::word) terms.push_back(stem_term(trait.text));
  if (trait.kind != TraitKind::name) return terms;
  const std::string beginning = bounded_term(prefix::name, trait.text + ' ');
  const auto end = database.allterms_end(beginning);
  for (auto name = database.allterms_begin(beginning); name != end && terms.size() < most_spellings; ++name)
    terms.push_back(*name);
  return terms;
}

/// In which the article's own days, and those of a story that it may join, lie.
Xapian::Query days_around(std::int64_t published) {
  std::vector<std::string> days;
  for (std::int64_t at = published - longest_silence; at <= published + longest_silence; at += day)
    days.push_back(date_terms(at).front());
  return {Xapian::Query::OP_OR, days.begin(), days.end()};
}

/// Matches whatever has a date.
Xapian::Query any_date(const Xapian::Database& database) {
  const std::string year(prefix::year);
  return {Xapian::Query::OP_OR, database.allterms_begin(year), database.allterms_end(year)};
}

void append_matches(const Xapian::Database& database, const Xapian::Query& query,
                    std::vector<Xapian::docid>& to) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet matches = enquire.get_mset(0, most_candidates);
  for (auto match = matches.begin(); match != matches.end(); ++match) to.push_back(*match);
}

}  // namespace

Shelved read_shelved(const Xapian::Database& database, Xapian::docid id) {
  const Xapian::Document document = database.get_document(id);
  const std::string record = document.get_data();
  const GroupKeys keys = group_keys_of(record);
  const std::string published = document.get_value(slot::newest);
  Shelved shelved{.id = id,
                  .published = {},
                  .story = std::string(keys.story),
                  .copies = std::string(keys.copies),
                  .source = document.get_value(slot::source),
                  .profile = unpack_profile(document.get_value(slot::profile))};
  if (!published.empty())
    shelved.published = static_cast<std::int64_t>(Xapian::sortable_unserialise(published));
  return shelved;
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const std::string& term,
                                          std::size_t most) {
  std::vector<Xapian::docid> ids;
  for (auto posting = database.postlist_begin(term);
       posting != database.postlist_end(term) && ids.size() < most; ++posting)
    ids.push_back(*posting);
  return ids;
}

Rarity rarity_in(const Xapian::Database& database, const Trait& trait, const std::string& language) {
  if (is_universal(trait.hash)) {
    return {static_cast<double>(database.get_doccount()),
            static_cast<double>(database.get_termfreq(bounded_term("", trait.form)))};
  }
  const Xapian::doccount articles =
      database.get_termfreq(exact_term(find_field("language")->exact_prefix, language));
  const Xapian::doccount carriers = std::max(database.get_termfreq(stem_term(trait.text)),
                                             database.get_termfreq(bounded_term("", trait.form)));
  const auto all = static_cast<double>(language.empty() ? database.get_doccount() : articles);
  return {all, std::min(all, static_cast<double>(carriers))};
}

std::vector<Xapian::docid> candidates(const Xapian::Database& database, const std::vector<Trait>& traits,
                                      std::optional<std::int64_t> published) {
  std::vector<Xapian::Query> sought;
  for (const Trait& trait : traits) {
    const std::vector<std::string> terms = terms_of(database, trait);
    sought.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  }
  const Xapian::Query any(Xapian::Query::OP_OR, sought.begin(), sought.end());
  std::vector<Xapian::docid> ids;
  if (!published) {
    append_matches(database, any, ids);
    return ids;
  }
  append_matches(database, {Xapian::Query::OP_FILTER, any, days_around(*published)}, ids);
  append_matches(database, {Xapian::Query::OP_AND_NOT, any, any_date(database)}, ids);
  return ids;
}

}  // namespace indexer::stories

#include "server/marks.h"

#include <algorithm>

#include "server/highlight/highlighter.h"
#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/search.h"

namespace server {

Marks marks_of(const corpus::Article& article, const std::string& text, const SearchPlace& place) {
  std::vector<std::string> languages = place.facts.main_languages;
  const bool is_main = std::find(languages.begin(), languages.end(), article.language) != languages.end();
  if (!is_main && !article.language.empty()) languages.push_back(article.language);
  const std::vector<query::FormSource> further{place.synonyms.source(place.vocabulary),
                                               place.spellings.source(place.vocabulary)};
  const query::Understanding reading =
      query::read(text, {.match = Match::automatic, .languages = languages, .limits = place.limits});
  const query::Translation translation =
      query::translate(reading.root, {place.vocabulary,
                                      place.forms,
                                      languages,
                                      {place.facts.first_year, place.facts.last_year},
                                      place.limits,
                                      further});
  const highlight::Highlighter highlighter(translation.targets, place.forms);
  return {highlighter.in_title(article), highlighter.in_body(article)};
}

}  // namespace server

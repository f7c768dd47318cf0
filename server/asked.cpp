#include "server/asked.h"

#include <algorithm>
#include <string_view>

#include "corpus/text/fold.h"

namespace server {
namespace {

/// Languages of one request whose stems are searched, at most.
constexpr std::size_t most_languages = 4;

bool are_named(const std::vector<std::string>& values, std::string_view language) {
  return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    std::string lowered;
    corpus::text::lower_word(value, lowered);
    return lowered == language;
  });
}

}  // namespace

std::vector<std::string> languages_of(const SearchRequest& request, const IndexFacts& facts) {
  const auto asked = request.filters.find("language");
  std::vector<std::string> languages;
  for (const LanguageShare& share : facts.languages) {
    if (asked == request.filters.end() || languages.size() == most_languages) break;
    if (are_named(asked->second, share.language)) languages.push_back(share.language);
  }
  return languages.empty() ? facts.main_languages : languages;
}

std::vector<query::FormSource> form_sources(const SearchRequest& request, const query::Synonyms& synonyms,
                                            names::Spellings& spellings, Vocabulary& vocabulary) {
  std::vector<query::FormSource> sources{synonyms.source(vocabulary)};
  if (request.names == Names::on) sources.push_back(spellings.source(vocabulary));
  return sources;
}

}  // namespace server

#include "server/wire/algolia/index_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace server::wire::algolia {

Sort sort_of(std::string_view index) {
  using Ending = std::pair<std::string_view, Sort>;
  constexpr std::array<Ending, 6> endings = {{{"_newest", Sort::newest},
                                              {"_published_desc", Sort::newest},
                                              {":published:desc", Sort::newest},
                                              {"_oldest", Sort::oldest},
                                              {"_published_asc", Sort::oldest},
                                              {":published:asc", Sort::oldest}}};
  const auto* found = std::find_if(endings.begin(), endings.end(),
                                   [&](const Ending& ending) { return index.ends_with(ending.first); });
  return found == endings.end() ? Sort::relevance : found->second;
}

}  // namespace server::wire::algolia

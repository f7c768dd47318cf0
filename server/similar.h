#pragma once
// More like this: articles that have an article's characteristic words in common with it.

#include <cstddef>
#include <optional>
#include <string_view>

#include "server/results.h"
#include "server/search.h"

namespace server {

struct Similar {
  IndexState index;
  std::vector<Hit> hits;  ///< most alike first, each with its shared_terms; copies folded, its own left out
};

/// Nothing when no article has this id.
std::optional<Similar> similar(std::string_view id, std::size_t limit, const SearchPlace& place);

}  // namespace server

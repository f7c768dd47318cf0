#pragma once
// Other articles with the same words, as a page lists them: who, when, and how alike.

#include <string>
#include <vector>

#include "indexer/grouping.h"
#include "server/render/links.h"

namespace server::render {

/// One line each. `than`: what they are compared with; a title equal to its own is not said again.
std::string relative_list(const std::vector<indexer::Relative>& relatives, const corpus::Article& than,
                          const Links& links);

/// "Also in 2 outlets", which unfolds to the list of them; empty when nobody else carried the article.
std::string also_in(const indexer::Grouping& grouping, const corpus::Article& article, const Links& links);

}  // namespace server::render

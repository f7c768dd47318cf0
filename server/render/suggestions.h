#pragma once
// Completions as JSON, ours and that of browsers' search boxes.

#include <string>
#include <string_view>
#include <vector>

#include "server/site.h"
#include "server/suggest/completions.h"

namespace server::render {

/// `{"query":...,"suggestions":[{"text","kind","count"}]}`.
std::string suggestions_json(std::string_view typed, const std::vector<suggest::Completion>& completions);

/// OpenSearch Suggestions 1.1: `[typed, [texts], [descriptions], [links]]`.
std::string suggestions_opensearch(std::string_view typed,
                                   const std::vector<suggest::Completion>& completions, const Site& site);

}  // namespace server::render

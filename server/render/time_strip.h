#pragma once
// When the matches were published, as a strip of bars: each a link that narrows the search to its days.

#include <string>

#include "server/render/links.h"
#include "server/results.h"
#include "server/search_request.h"

namespace server::render {

/// SVG and the days at its ends, drawn to scale of time; empty with fewer than two steps.
std::string time_strip(const Results& results, const SearchRequest& request, const Links& links);

}  // namespace server::render

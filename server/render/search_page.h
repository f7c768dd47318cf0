#pragma once
// The page of results: summary, hits, filters, ways on. Works without JavaScript.

#include <string>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// The request that the page sends to the index: facets to filter by, where the client asked for none.
SearchRequest with_filters(const SearchRequest& request);

std::string search_page(const Results& results, const SearchRequest& request, const Site& site);

}  // namespace server::render

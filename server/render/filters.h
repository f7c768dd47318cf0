#pragma once
// Narrowing a search: facets with counts, period, and what has been chosen already. Links and one form, no
// script.

#include <string>

#include "server/render/links.h"
#include "server/results.h"
#include "server/search_request.h"

namespace server::render {

/// The column beside the hits.
std::string filters(const Results& results, const SearchRequest& request, const Links& links);

/// The filters in force, each a link that takes it away; empty when there is none.
std::string chosen_filters(const SearchRequest& request, const Links& links);

/// What the search form keeps of the request besides its visible fields, as hidden inputs.
std::string hidden_inputs(const SearchRequest& request);

}  // namespace server::render

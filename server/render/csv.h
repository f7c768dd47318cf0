#pragma once
// Results as a table for spreadsheets and scripts.

#include <string>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// RFC 4180 with a header row and CR LF; several values of one cell are joined by "; ". A cell that a
/// spreadsheet would compute (it begins with = + - @ or a control character) gets an apostrophe before it.
std::string search_csv(const Results& results, const SearchRequest& request, const Site& site);

}  // namespace server::render

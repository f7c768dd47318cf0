#pragma once
// Where a search's feeds are: for feed readers, in the head of a page.

#include <string>

#include "server/render/links.h"
#include "server/search_request.h"

namespace server::render {

/// `<link rel="alternate">` for each kind of feed, from its first entry on.
std::string feed_links(const SearchRequest& request, const Links& links);

}  // namespace server::render

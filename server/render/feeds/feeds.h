#pragma once
// The forms of a feed. Each takes results of feed.h's newest_first; `site.base_url` is not empty.

#include <string>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// RFC 4287. An undated article is updated at the epoch, because an entry has to say when.
std::string atom_feed(const Results& results, const SearchRequest& request, const Site& site);

/// RSS 2.0 with the author and language of Dublin Core.
std::string rss_feed(const Results& results, const SearchRequest& request, const Site& site);

/// https://jsonfeed.org/version/1.1
std::string json_feed(const Results& results, const SearchRequest& request, const Site& site);

}  // namespace server::render

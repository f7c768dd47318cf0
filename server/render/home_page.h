#pragma once
// The front page: the archive's figures and its newest articles.

#include <string>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"
#include "server/stats.h"

namespace server::render {

/// What the front page asks the index for.
SearchRequest newest_articles();

std::string home_page(const Results& newest, const Stats& stats, const Site& site);

}  // namespace server::render

#pragma once
// Answers as JSON; the members are those of docs/http-api.md.

#include <string>
#include <string_view>

#include "indexer/record.h"
#include "server/results.h"
#include "server/search_request.h"
#include "server/similar.h"
#include "server/site.h"
#include "server/stats.h"

namespace server::render {

std::string search_json(const Results& results, const SearchRequest& request, const Site& site);
std::string article_json(const indexer::Record& record, std::string_view version, const Site& site);
std::string similar_json(std::string_view id, const Similar& similar);
std::string stats_json(const Stats& stats);

}  // namespace server::render

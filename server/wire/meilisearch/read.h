#pragma once
// A Meilisearch client's requests -> queries. All throw ProblemError: 400, naming the parameter.

#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/wire/meilisearch/query.h"

namespace server::wire::meilisearch {

/// `{"queries":[{"indexUid", "q", ...}]}`.
std::vector<Query> read_many(std::string_view body, const Limits& limits);

/// `{"q", ...}`; `index` stands in the path: letters, digits, `-` and `_`.
Query read_one(std::string_view body, std::string_view index, const Limits& limits);

/// `{"facetName", "facetQuery", "q", "filter"}`; all other parameters of a search may be there too.
Query read_facet_search(std::string_view body, std::string_view index, const Limits& limits);

}  // namespace server::wire::meilisearch

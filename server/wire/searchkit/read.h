#pragma once
// A Searchkit client's request -> queries. Its answer is that of server/wire/algolia/write.h.

#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/wire/algolia/query.h"

namespace server::wire::searchkit {

/// `[{"indexName", "params"}]`: Algolia's list bare; the values of a facet are searched by
/// `params.facetName`, `params.facetQuery`. Throws ProblemError.
std::vector<algolia::Query> read(std::string_view body, const Limits& limits);

}  // namespace server::wire::searchkit

#pragma once
// An Algolia client's request -> queries.

#include <cstddef>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "server/limits.h"
#include "server/wire/algolia/query.h"

namespace server::wire::algolia {

/// `{"requests":[{"indexName", "query", ...}]}`; older clients nest the parameters in `params`, as an object
/// or URL-encoded. Throws ProblemError: 400, naming the parameter.
std::vector<Query> read(std::string_view body, const Limits& limits);

/// The list alone. `what` names it in errors. Throws ProblemError.
std::vector<Query> read_requests(const nlohmann::json& requests, std::string_view what, const Limits& limits);

}  // namespace server::wire::algolia

#pragma once
// A query as text of its own syntax: parsing it again gives the same query.

#include <string>

#include "server/query/node.h"

namespace server::query {

/// Empty for a query that matches everything.
std::string to_text(const Node& node);

}  // namespace server::query

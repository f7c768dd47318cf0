#pragma once
// What became of writes, as JSON.

#include <string>
#include <string_view>
#include <vector>

#include "server/results.h"
#include "server/writes/order.h"

namespace server::render {

/// `added`, `updated`, `unchanged`, `removed`, `rejected`.
std::string_view outcome_name(indexer::EditOutcome outcome);

/// `{"id", "status", "version", "index"}`.
std::string written_json(const writes::Result& result, const IndexState& index);

/// `{"results": [{"line", "id", "status", "version" | "reason"}], "added", "updated", "unchanged",
/// "rejected", "index"}`.
std::string written_json(const std::vector<writes::Result>& results, const IndexState& index);

}  // namespace server::render

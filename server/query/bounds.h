#pragma once
// What a query may ask for at most. Everything beyond is refused before Xapian sees any of it.

#include <string>
#include <string_view>

#include "server/limits.h"
#include "server/query/node.h"

namespace server::query {

/// Throws ProblemError: 400 `query_too_complex` for parameter `q`.
[[noreturn]] void refuse(std::string detail);

/// Throws as refuse() when `text` is longer than Limits::query_characters.
void check_length(std::string_view text, const Limits& limits);

/// Throws as refuse() when terms, wildcards, windows or phrases are beyond their limits, or parentheses in
/// `understood` (the node as text) too deep.
void check_bounds(const Node& node, std::string_view understood, const Limits& limits);

}  // namespace server::query

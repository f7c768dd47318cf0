#pragma once
// A request's body as JSON, within the bounds that JSON has here.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "server/limits.h"

namespace server {

/// Throws ProblemError: 400 `invalid_json`, for what is not one JSON value in UTF-8, is nested deeper than
/// Limits::json_depth, has a name twice in one object, or a number that is out of range.
nlohmann::json parse_json(std::string_view text, const Limits& limits);

/// Throws ProblemError: 400 `invalid_json`.
[[noreturn]] void refuse_json(std::string detail);

}  // namespace server

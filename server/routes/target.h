#pragma once
// A request target taken apart. The path is matched before it is decoded, so that an id may hold any
// character:
// `/articles/reuters%2F1987%2F42` names one article.

#include <optional>
#include <string>
#include <string_view>

namespace server::routes {

struct Target {
  std::string_view path;   ///< percent-encoded
  std::string_view query;  ///< percent-encoded, without `?`
};

Target split_target(std::string_view target);

/// Matches `path` (where an asterisk may stand as %2A) against a pattern such as `/articles/{}`, where `{}`
/// stands for one segment that is not empty. The encoded segment, or an empty one where the pattern has none;
/// nothing when it does not match.
std::optional<std::string_view> match(std::string_view pattern, std::string_view path);

/// Throws ProblemError (400) for a `%` without two hexadecimal digits, NUL and invalid UTF-8.
std::string decode_segment(std::string_view encoded);

}  // namespace server::routes

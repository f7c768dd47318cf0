#pragma once
// The query part of a URL: names and values, percent-encoding.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

/// Decoded names and values in the order given.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// What follows the `?` of a request target, without `#`. `+` is a space. Throws ProblemError (400) for a `%`
/// that is not followed by two hexadecimal digits. Bytes are not judged otherwise.
Parameters query_parameters(std::string_view query);

/// All but unreserved characters (RFC 3986) as %XX.
std::string percent_encode(std::string_view text);

}  // namespace server

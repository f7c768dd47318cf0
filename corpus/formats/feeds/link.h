#pragma once
// Links of feeds, which may be relative.

#include <string>
#include <string_view>

namespace corpus::feeds {

/// `link` as seen from `base`, without white space at its ends (RFC 3986, section 5.2).
/// Comes back as it is when it is absolute, or when `base` is not.
std::string resolve_link(std::string_view base, std::string_view link);

}  // namespace corpus::feeds

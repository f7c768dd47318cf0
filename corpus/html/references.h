#pragma once
// Character references: `&amp;`, `&#8217;`, `&#x2019;`.

#include <string>
#include <string_view>

namespace corpus::html {

/// `text` with its character references resolved, as far as they are known; unknown ones stay. Numbers from
/// 128 to 159 mean windows-1252, as in browsers. REQUIRES: valid UTF-8.
std::string resolve_references(std::string_view text);

}  // namespace corpus::html

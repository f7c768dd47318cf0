#pragma once
// Text as a JSON string.

#include <string>
#include <string_view>

namespace corpus::json {

/// Appends `text` in quotes. Invalid UTF-8 comes out as U+FFFD; never throws.
void append_string(std::string& to, std::string_view text);

}  // namespace corpus::json

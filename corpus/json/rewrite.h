#pragma once
// A JSON value as it was written to one that can be shown: on one line, its texts clean.

#include <string>
#include <string_view>

namespace corpus::json {

/// `written` is a value that a Scanner has passed. Numbers beyond a double become strings: they would stop
/// readers.
std::string rewritten(std::string_view written);

}  // namespace corpus::json

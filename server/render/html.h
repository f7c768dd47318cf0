#pragma once
// Text inside HTML: the one place that escapes.

#include <string>
#include <string_view>

namespace server::render {

/// Appends `text` with & < > " ' escaped, fit for element content and quoted attributes. Control characters
/// other than tab and line end are left out: no HTML holds them.
void append_escaped(std::string& to, std::string_view text);

std::string html_escape(std::string_view text);

}  // namespace server::render

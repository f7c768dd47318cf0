#pragma once
// The bytes of a page to UTF-8.

#include <string>
#include <string_view>

#include "corpus/text/encoding.h"

namespace corpus::html {

/// By byte-order mark, else `charset` (what HTTP said; may be empty), else the page's own `meta` tag or XML
/// declaration, else as any text (text::to_utf8). What is valid UTF-8 is taken as that whatever is said. A
/// name that is unknown counts as none.
text::Decoded decode_page(std::string bytes, std::string_view charset = {});

}  // namespace corpus::html

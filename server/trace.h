#pragma once
// W3C Trace Context: which larger doing a request is a part of, told by whoever sent it.

#include <string_view>

namespace server {

/// The header `traceparent` where it is sound (https://www.w3.org/TR/trace-context/, 3.2), else empty. It has
/// hexadecimal digits and `-` only.
std::string_view sound_traceparent(std::string_view header);

/// Its trace id, 32 digits. REQUIRES: it is sound or empty.
std::string_view trace_id(std::string_view traceparent);

}  // namespace server

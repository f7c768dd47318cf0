#pragma once
// ETag and If-None-Match (RFC 9110, 8.8.3 and 13.1.2).

#include <string>
#include <string_view>

#include "server/results.h"
#include "server/routes/call.h"
#include "server/search_request.h"

namespace server::routes {

/// A weak tag: equal while the index, the request, the form and this build of the server are. `request` is in
/// its one normal spelling.
std::string entity_tag(const IndexState& index, std::string_view request, Format format);

/// What such a tag is made of: 16 hexadecimal digits.
std::string form_mark(const IndexState& index, std::string_view request, Format format);

/// Whether an If-None-Match header lists `tag`.
bool is_known(std::string_view if_none_match, std::string_view tag);

/// 304 with the tag.
Reply not_modified(std::string tag);

/// `reply` with the tag, and Vary, because the form depends on Accept.
Reply tagged(Reply reply, std::string tag);

}  // namespace server::routes

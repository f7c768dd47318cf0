#pragma once
// Which form an answer takes: what `format` says, else what the Accept header prefers.

#include <string_view>

#include "server/routes/call.h"
#include "server/search_request.h"

namespace server::routes {

/// html when the header names text/html and does not like JSON better, as browsers do; json for all else.
Format preferred_format(std::string_view accept);

/// `asked`, else preferred_format.
inline Format negotiate(Format asked, std::string_view accept) {
  return asked == Format::negotiated ? preferred_format(accept) : asked;
}

/// `format` of a route that knows json and html. Throws ProblemError for other values.
Format read_format(const Call& call);

/// The form an error takes: like read_format, for any call, without throwing.
Format error_format(const Call& call);

}  // namespace server::routes

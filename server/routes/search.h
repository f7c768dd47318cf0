#pragma once
// `/search`: a request as parameters or as JSON; results in any form.

#include "server/routes/call.h"

namespace server::routes {

Reply search(const Call& call, Context& context);
Reply search_posted(const Call& call, Context& context);

/// What a request finds, with its tag; for all who make one.
Reply searched(const SearchRequest& request, const Call& call, Context& context);

}  // namespace server::routes

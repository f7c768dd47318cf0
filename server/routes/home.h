#pragma once
// `/`: the empty search box, what the archive holds and its newest articles.

#include "server/routes/call.h"

namespace server::routes {

Reply home(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/stats`: what the archive holds.

#include "server/routes/call.h"

namespace server::routes {

Reply stats(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/articles/{id}/similar`: more like this.

#include "server/routes/call.h"

namespace server::routes {

Reply similar(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/assets/{name}`: scripts and icon, under names that change with their bytes.

#include "server/routes/call.h"

namespace server::routes {

Reply asset(const Call& call, Context& context);

}  // namespace server::routes

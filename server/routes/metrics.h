#pragma once
// `/metrics`: what a Prometheus server collects.

#include "server/routes/call.h"

namespace server::routes {

Reply metrics(const Call& call, Context& context);

}  // namespace server::routes

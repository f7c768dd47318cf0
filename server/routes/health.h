#pragma once
// `/healthz`: the process answers. `/readyz`: it wants requests and can search.

#include "server/routes/call.h"

namespace server::routes {

Reply healthz(const Call& call, Context& context);
Reply readyz(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/compare?a=ID&b=ID`: two articles sentence by sentence.

#include "server/routes/call.h"

namespace server::routes {

Reply compare(const Call& call, Context& context);

}  // namespace server::routes

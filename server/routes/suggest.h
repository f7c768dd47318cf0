#pragma once
// `/suggest`: completions while typing.

#include "server/routes/call.h"

namespace server::routes {

Reply suggest(const Call& call, Context& context);

}  // namespace server::routes

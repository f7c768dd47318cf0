#pragma once
// `/articles/{id}`: one article, whole.

#include "server/routes/call.h"

namespace server::routes {

Reply article(const Call& call, Context& context);

}  // namespace server::routes

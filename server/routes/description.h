#pragma once
// `/openapi.json`: every route, parameter, answer and error by OpenAPI 3.1. `/docs`: the same, to be read.

#include "server/routes/call.h"

namespace server::routes {

Reply openapi(const Call& call, Context& context);
Reply docs(const Call& call, Context& context);

}  // namespace server::routes

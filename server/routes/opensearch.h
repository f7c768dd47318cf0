#pragma once
// `/opensearch.xml`: this archive as a search engine, for browsers.

#include "server/routes/call.h"

namespace server::routes {

Reply opensearch(const Call& call, Context& context);

}  // namespace server::routes

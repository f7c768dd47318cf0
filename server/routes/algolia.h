#pragma once
// `/1/indexes/*/queries` and `/searchkit`: searches as Algolia's and Searchkit's clients ask for them.

#include "server/routes/call.h"

namespace server::routes {

Reply algolia_queries(const Call& call, Context& context);
Reply searchkit(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/stories` and `/stories/{id}`: reports of one event, grouped.

#include "server/routes/call.h"

namespace server::routes {

Reply stories(const Call& call, Context& context);
Reply story(const Call& call, Context& context);

}  // namespace server::routes

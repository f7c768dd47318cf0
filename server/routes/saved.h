#pragma once
// `/searches`: searches kept under a name.

#include "server/routes/call.h"

namespace server::routes {

/// All of them, by name.
Reply saved_searches(const Call& call, Context& context);

/// Keeps `{"name": ..., "search": {...}}`, in place of another of this name.
Reply save_search(const Call& call, Context& context);

/// Its results, in every form that a search has.
Reply saved_search(const Call& call, Context& context);

Reply delete_search(const Call& call, Context& context);

}  // namespace server::routes

#pragma once
// `/multi-search`, `/indexes/{}/search`, `/indexes/{}/facet-search`, `/health`, `/version`: what
// Meilisearch's clients read from.

#include "server/routes/call.h"

namespace server::routes {

Reply multi_search(const Call& call, Context& context);
Reply index_search(const Call& call, Context& context);
Reply facet_search(const Call& call, Context& context);
Reply health(const Call& call, Context& context);
Reply version(const Call& call, Context& context);

}  // namespace server::routes

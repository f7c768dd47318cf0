#include "server/routes/health.h"

#include "server/problem.h"

namespace server::routes {

Reply healthz(const Call& call, Context&) {
  refuse_parameters_except(call);
  return {.content_type = content_type::json, .body = R"({"status":"ok"})"};
}

Reply readyz(const Call& call, Context& context) {
  refuse_parameters_except(call);
  if (context.site.is_draining()) throw ProblemError{{503, "draining", "the server is shutting down", ""}};
  context.searcher.state();
  // An index that cannot be opened any more takes nothing away from the searches of the one before it.
  const bool is_current = context.searcher.problem().empty();
  return {.content_type = content_type::json,
          .body = is_current ? R"({"status":"ready","index":"current"})"
                             : R"({"status":"ready","index":"outdated"})"};
}

}  // namespace server::routes

#include "server/routes/opensearch.h"

#include "server/render/opensearch.h"

namespace server::routes {

Reply opensearch(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return {.content_type = render::opensearch_type,
          .body = render::opensearch_xml(addressed(context.site, call)),
          .headers = {{"Cache-Control", "no-cache"}}};
}

}  // namespace server::routes

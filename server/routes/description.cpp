#include "server/routes/description.h"

#include "server/render/docs_page.h"
#include "server/web/assets.h"

namespace server::routes {

Reply openapi(const Call& call, Context&) {
  refuse_parameters_except(call);
  return {.content_type = content_type::json, .body = std::string{web::file("openapi.json").bytes}};
}

Reply docs(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return {.content_type = content_type::html, .body = render::docs_page(context.site)};
}

}  // namespace server::routes

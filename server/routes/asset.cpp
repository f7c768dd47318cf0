#include "server/routes/asset.h"

#include "server/problem.h"
#include "server/web/assets.h"

namespace server::routes {

Reply asset(const Call& call, Context&) {
  refuse_parameters_except(call);
  const web::File* file = web::find_public(call.argument);
  if (file == nullptr) throw ProblemError{{404, "not_found", "there is no such file", ""}};
  return {.content_type = web::content_type(*file),
          .body = std::string{file->bytes},
          .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
}

}  // namespace server::routes

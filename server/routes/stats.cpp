#include "server/routes/stats.h"

#include "server/render/json.h"
#include "server/routes/entity_tag.h"

namespace server::routes {

Reply stats(const Call& call, Context& context) {
  refuse_parameters_except(call);
  std::string tag = entity_tag(context.searcher.state(), "/stats", Format::json);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  return tagged({.content_type = content_type::json, .body = render::stats_json(context.searcher.stats())},
                std::move(tag));
}

}  // namespace server::routes

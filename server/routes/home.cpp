#include "server/routes/home.h"

#include "server/render/home_page.h"
#include "server/routes/entity_tag.h"

namespace server::routes {

Reply home(const Call& call, Context& context) {
  refuse_parameters_except(call);
  std::string tag = entity_tag(context.searcher.state(), "/", Format::html);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const Results newest = context.searcher.search(render::newest_articles());
  const Stats stats = context.searcher.stats();
  return tagged({.content_type = content_type::html, .body = render::home_page(newest, stats, context.site)},
                std::move(tag));
}

}  // namespace server::routes

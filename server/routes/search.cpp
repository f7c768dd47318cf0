#include "server/routes/search.h"

#include "server/parameters.h"
#include "server/render/renderers.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"

namespace server::routes {
namespace {

Reply rendered(const SearchRequest& request, const render::Renderer& renderer, const Call& call,
               Context& context) {
  const Results results = context.searcher.search(renderer.adapt(request));
  const metrics::StageTimer timer(&context.searcher.stages(), metrics::Stage::render);
  std::string body = renderer.addresses == render::Addresses::whole
                         ? renderer.write(results, request, addressed(context.site, call))
                         : renderer.write(results, request, context.site);
  return {.content_type = renderer.content_type, .body = std::move(body)};
}

}  // namespace

Reply search(const Call& call, Context& context) {
  return searched(read_search(call.parameters, context.site.limits), call, context);
}

Reply searched(const SearchRequest& request, const Call& call, Context& context) {
  const render::Renderer& renderer = render::renderer(negotiate(request.format, call.accept));
  std::string tag =
      entity_tag(context.searcher.state(), request.extras.kept_at + to_url(request), renderer.format);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  return tagged(rendered(request, renderer, call, context), std::move(tag));
}

Reply search_posted(const Call& call, Context& context) {
  refuse_parameters_except(call);
  const SearchRequest request = read_search_json(call.body, context.site.limits);
  const render::Renderer& renderer = render::renderer(negotiate(request.format, call.accept));
  Reply reply = rendered(request, renderer, call, context);
  reply.headers.push_back({"Vary", "Accept"});
  return reply;
}

}  // namespace server::routes

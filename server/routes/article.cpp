#include "server/routes/article.h"

#include "server/problem.h"
#include "server/render/article_page.h"
#include "server/render/json.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"

namespace server::routes {
namespace {

Reply rendered(const indexer::Record& record, Format format, const Site& site) {
  if (format == Format::html)
    return {.content_type = content_type::html, .body = render::article_page(record, site)};
  return {.content_type = content_type::json, .body = render::article_json(record)};
}

}  // namespace

Reply article(const Call& call, Context& context) {
  refuse_parameters_except(call, "format");
  const Format format = read_format(call);
  std::string tag = entity_tag(context.searcher.state(), call.argument, format);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const auto record = context.searcher.article(call.argument);
  if (!record)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + call.argument + "'", ""}};
  return tagged(rendered(*record, format, context.site), std::move(tag));
}

}  // namespace server::routes

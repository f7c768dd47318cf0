#include "server/routes/article.h"

#include "server/problem.h"
#include "server/render/article_page.h"
#include "server/render/json.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"
#include "server/routes/precondition.h"

namespace server::routes {
namespace {

Reply rendered(const StoredArticle& record, Format format, const Site& site) {
  if (format == Format::html)
    return {.content_type = content_type::html, .body = render::article_page(record, site)};
  return {.content_type = content_type::json, .body = render::article_json(record, record.version)};
}

}  // namespace

Reply article(const Call& call, Context& context) {
  refuse_parameters_except(call, "format");
  const Format format = read_format(call);
  const std::string form = form_mark(context.searcher.state(), call.argument, format);
  const auto record = context.searcher.article(call.argument);
  if (!record)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + call.argument + "'", ""}};
  std::string tag = article_tag(record->version, form);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  return tagged(rendered(*record, format, context.site), std::move(tag));
}

}  // namespace server::routes

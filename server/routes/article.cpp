#include "server/routes/article.h"

#include "server/parameter_table.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/render/article_page.h"
#include "server/render/json.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"
#include "server/routes/precondition.h"

namespace server::routes {
namespace {

// The query whose words are to be marked on the page.
std::string read_query(const Call& call, Format format, const Limits& limits) {
  std::string query;
  for (const auto& [name, value] : call.parameters) {
    if (name == "format" || (name == "q" && value.empty())) continue;
    if (name != "q")
      refuse_parameter(name, "this route has no parameter " + shown(name) + "; it has q and format");
    if (!query.empty()) refuse_parameter(name, "q is given twice");
    if (format != Format::html) refuse_parameter(name, "q marks words on the page, so it needs format=html");
    SearchRequest read = read_search({{name, value}}, limits);
    query = std::move(read.text);
  }
  return query;
}

Reply rendered(const StoredArticle& record, Format format, const std::string& query, Context& context) {
  if (format == Format::json)
    return {.content_type = content_type::json, .body = render::article_json(record, record.version)};
  render::Sought sought{.query = query};
  if (!query.empty()) sought.marks = context.searcher.marks(record.article, query);
  return {.content_type = content_type::html, .body = render::article_page(record, sought, context.site)};
}

}  // namespace

Reply article(const Call& call, Context& context) {
  const Format format = read_format(call);
  const std::string query = read_query(call, format, context.site.limits);
  const std::string form = form_mark(context.searcher.state(), call.argument + '\n' + query, format);
  const auto record = context.searcher.article(call.argument);
  if (!record)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + call.argument + "'", ""}};
  std::string tag = article_tag(record->version, form);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  return tagged(rendered(*record, format, query, context), std::move(tag));
}

}  // namespace server::routes

#include "server/routes/compare.h"

#include <map>

#include "server/compare/comparison.h"
#include "server/parameter_table.h"
#include "server/problem.h"
#include "server/render/comparison_json.h"
#include "server/render/comparison_page.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"

namespace server::routes {
namespace {

struct Asked {
  std::string a;
  std::string b;
};

const std::string& need(const std::map<std::string, std::string>& given, const std::string& name) {
  const auto found = given.find(name);
  if (found == given.end() || found->second.empty())
    refuse_parameter(name, name + " has to be the id of an article: /compare?a=ID&b=ID");
  return found->second;
}

Asked read(const Call& call) {
  std::map<std::string, std::string> given;
  for (const auto& [name, value] : call.parameters) {
    if (name != "a" && name != "b" && name != "format")
      refuse_parameter(name, "this route has no parameter " + shown(name) + "; it has a, b and format");
    if (!given.emplace(name, value).second) refuse_parameter(name, name + " is given twice");
  }
  return {need(given, "a"), need(given, "b")};
}

StoredArticle article(const std::string& id, Context& context) {
  auto found = context.searcher.article(id);
  if (!found) throw ProblemError{{404, "article_not_found", "no article has the id '" + id + "'", ""}};
  return *std::move(found);
}

}  // namespace

Reply compare(const Call& call, Context& context) {
  const Asked asked = read(call);
  const Format format = read_format(call);
  std::string tag = entity_tag(context.searcher.state(), "compare " + asked.a + '\n' + asked.b, format);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const auto comparison = compare::compare(article(asked.a, context), article(asked.b, context));
  Reply reply{.content_type = content_type::json};
  if (format == Format::html) {
    reply.content_type = content_type::html;
    reply.body = render::comparison_page(comparison, context.site);
  } else {
    reply.body = render::comparison_json(comparison);
  }
  return tagged(std::move(reply), std::move(tag));
}

}  // namespace server::routes

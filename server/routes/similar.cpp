#include "server/routes/similar.h"

#include <charconv>

#include "server/parameter_table.h"
#include "server/problem.h"
#include "server/render/json.h"
#include "server/routes/entity_tag.h"

namespace server::routes {
namespace {

constexpr std::size_t usual = 10;

std::size_t read_limit(const Call& call, const Limits& limits) {
  std::size_t limit = 0;
  for (const auto& [name, value] : call.parameters) {
    if (name != "limit")
      refuse_parameter(name, "this route has no parameter " + shown(name) + "; it has limit");
    if (limit > 0) refuse_parameter(name, name + " is given twice");
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, limit);
    if (error != std::errc() || stop != end || limit == 0 || limit > limits.hits) {
      refuse_parameter(name, "limit must be a whole number from 1 to " + std::to_string(limits.hits) +
                                 ", not " + shown(value));
    }
  }
  return limit == 0 ? usual : limit;
}

}  // namespace

Reply similar(const Call& call, Context& context) {
  const std::size_t limit = read_limit(call, context.site.limits);
  const std::string asked = "similar " + std::to_string(limit) + ' ' + call.argument;
  std::string tag = entity_tag(context.searcher.state(), asked, Format::json);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const auto found = context.searcher.similar(call.argument, limit);
  if (!found)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + call.argument + "'", ""}};
  return tagged({.content_type = content_type::json, .body = render::similar_json(call.argument, *found)},
                std::move(tag));
}

}  // namespace server::routes

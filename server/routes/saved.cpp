#include "server/routes/saved.h"

#include <algorithm>
#include <array>
#include <memory>

#include <nlohmann/json.hpp>

#include "server/json_body.h"
#include "server/parameter_table.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/render/links.h"
#include "server/render/saved_json.h"
#include "server/routes/search.h"
#include "server/saved/store.h"

namespace server::routes {
namespace {

/// What a client may choose about a search that is kept.
constexpr std::array<std::string_view, 4> choices = {"format", "limit", "offset", "cursor"};

constexpr const char* shape =
    R"(the body must be an object such as {"name": "kursk", "search": {"q": "kursk"}})";

struct Named {
  std::string name;
  SearchRequest request;
};

Named read(const Call& call, const Limits& limits) {
  const nlohmann::json body = parse_json(call.body, limits);
  if (!body.is_object() || !body.contains("name") || !body.contains("search")) refuse_json(shape);
  for (const auto& [member, value] : body.items()) {
    if (member != "name" && member != "search")
      refuse_parameter(member, "a saved search has no member " + shown(member) + "; it has name and search");
  }
  if (!body["name"].is_string() || !body["search"].is_object()) refuse_json(shape);
  const std::string name = body["name"].get<std::string>();
  if (!saved::is_name(name))
    refuse_parameter("name",
                     "name must be 1 to 100 letters from a to z, digits and any of -_., the first a "
                     "letter or digit, not " +
                         shown(name));
  return {name, read_search_json(body["search"].dump(), limits)};
}

[[noreturn]] void refuse_unknown(const std::string& name) {
  throw ProblemError{{404, "search_not_found", "no saved search has the name " + shown(name), ""}};
}

/// The parameters of the search that is kept, but for those that the client chose itself.
SearchRequest chosen(const SearchRequest& kept, const Call& call, const Limits& limits) {
  const std::string url = to_url(kept);
  const auto question = url.find('?');
  Parameters parameters = question == std::string::npos
                              ? Parameters{}
                              : query_parameters(std::string_view{url}.substr(question + 1));
  for (const auto& [name, value] : call.parameters) {
    if (std::find(choices.begin(), choices.end(), name) == choices.end())
      refuse_parameter(
          name, "this route has no parameter " + shown(name) + "; it has format, limit, offset and cursor");
    if (!value.empty())
      std::erase_if(parameters, [&wanted = name](const auto& one) { return one.first == wanted; });
  }
  parameters.insert(parameters.end(), call.parameters.begin(), call.parameters.end());
  return read_search(parameters, limits);
}

}  // namespace

Reply saved_searches(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return {.content_type = content_type::json,
          .body = render::saved_searches_json(*context.saved->all(), context.site)};
}

Reply save_search(const Call& call, Context& context) {
  refuse_parameters_except(call);
  const Named named = read(call, context.site.limits);
  const saved::Saved saved = context.saved->put(named.name, named.request);
  const render::Links links(context.site);
  return {.status = saved == saved::Saved::added ? 201 : 200,
          .content_type = content_type::json,
          .body = render::saved_json(named.name, saved, named.request, context.site),
          .headers = {{"Location", links.saved_search(named.name)}}};
}

Reply saved_search(const Call& call, Context& context) {
  const auto all = context.saved->all();
  const auto found = all->find(call.argument);
  if (found == all->end()) refuse_unknown(call.argument);
  SearchRequest request = chosen(found->second.request, call, context.site.limits);
  request.extras.kept_at = render::saved_search_path(call.argument);
  return searched(request, call, context);
}

Reply delete_search(const Call& call, Context& context) {
  refuse_parameters_except(call);
  if (!context.saved->remove(call.argument)) refuse_unknown(call.argument);
  return {.content_type = content_type::json, .body = render::removed_search_json(call.argument)};
}

}  // namespace server::routes

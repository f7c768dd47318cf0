#include "server/routes/algolia.h"

#include <vector>

#include "server/connections/characters.h"
#include "server/problem.h"
#include "server/wire/algolia/read.h"
#include "server/wire/algolia/write.h"
#include "server/wire/searchkit/read.h"

namespace server::routes {
namespace {

/// Clients in browsers send their key and name in the query, so that no preflight is needed.
void refuse_parameters_of_others(const Call& call) {
  constexpr std::string_view theirs = "x-algolia-";
  for (const auto& [name, value] : call.parameters) {
    if (connections::equals_ignoring_case(std::string_view(name).substr(0, theirs.size()), theirs)) continue;
    throw ProblemError{{400, "invalid_parameter", "this route has no parameter '" + name + "'", name}};
  }
}

Reply answered(const std::vector<wire::algolia::Query>& queries, Context& context) {
  wire::algolia::Answer answer(context.site.limits);
  for (const wire::algolia::Query& query : queries) answer.add(query, context.searcher.search(query.search));
  return {.content_type = content_type::json, .body = answer.take()};
}

}  // namespace

Reply algolia_queries(const Call& call, Context& context) {
  refuse_parameters_of_others(call);
  return answered(wire::algolia::read(call.body, context.site.limits), context);
}

Reply searchkit(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return answered(wire::searchkit::read(call.body, context.site.limits), context);
}

}  // namespace server::routes

#include "server/routes/meilisearch.h"

#include "server/problem.h"
#include "server/render/json_writer.h"
#include "server/version.h"
#include "server/wire/meilisearch/read.h"
#include "server/wire/meilisearch/write.h"

namespace server::routes {

using wire::meilisearch::Answer;
using wire::meilisearch::Query;

Reply multi_search(const Call& call, Context& context) {
  refuse_parameters_except(call);
  Answer answer(context.site.limits);
  answer.open_many();
  for (const Query& query : wire::meilisearch::read_many(call.body, context.site.limits))
    answer.add(query, context.searcher.search(query.search));
  return {.content_type = content_type::json, .body = answer.close_many().take()};
}

Reply index_search(const Call& call, Context& context) {
  refuse_parameters_except(call);
  const Query query = wire::meilisearch::read_one(call.body, call.argument, context.site.limits);
  Answer answer(context.site.limits);
  return {.content_type = content_type::json,
          .body = answer.add(query, context.searcher.search(query.search)).take()};
}

Reply facet_search(const Call& call, Context& context) {
  refuse_parameters_except(call);
  const Query query = wire::meilisearch::read_facet_search(call.body, call.argument, context.site.limits);
  return {.content_type = content_type::json,
          .body = wire::meilisearch::facet_search_json(query, context.searcher.search(query.search))};
}

Reply health(const Call& call, Context& context) {
  refuse_parameters_except(call);
  if (context.site.is_draining()) throw ProblemError{{503, "draining", "the server is shutting down", ""}};
  context.searcher.state();
  return {.content_type = content_type::json, .body = R"({"status":"available"})"};
}

Reply version(const Call& call, Context&) {
  refuse_parameters_except(call);
  render::JsonWriter json(128);
  json.open('{').name("name").value("broadsheet").name("pkgVersion").value(server::version);
  json.name("commitSha").value("unknown").name("commitDate").value("unknown").close('}');
  return {.content_type = content_type::json, .body = json.take()};
}

}  // namespace server::routes

#include "server/wire/algolia/read.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "server/filter/parse.h"
#include "server/json_body.h"
#include "server/parameter_table.h"
#include "server/url.h"
#include "server/wire/algolia/parameters.h"

namespace server::wire::algolia {
namespace {

using Json = nlohmann::json;

/// `query=a&facets=%5B%22tag%22%5D` as an object of texts.
Json decoded(const std::string& params) {
  Json object = Json::object();
  for (auto& [name, value] : query_parameters(params)) {
    if (!name.empty()) object[name] = std::move(value);
  }
  return object;
}

/// Every parameter of a request, wherever it stands.
Json gathered(const Json& request, std::string_view what) {
  Json all = require_object(request, "each of " + std::string(what));
  const auto nested = all.find("params");
  if (nested == all.end()) return all;
  const Json params = nested->is_string() ? decoded(nested->get<std::string>()) : *nested;
  all.erase(nested);
  if (!params.is_null()) all.update(require_object(params, "params"));
  return all;
}

std::string echoed(const Json& parameters) {
  std::string text;
  for (const auto& [name, value] : parameters.items()) {
    if (name == "indexName") continue;
    if (!text.empty()) text += '&';
    text += percent_encode(name) + '=';
    text += percent_encode(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return text;
}

void settle_window(Query& query, const Limits& limits) {
  const Window& window = query.window;
  const bool by_offset = window.offset || window.length;
  query.search.limit = by_offset ? window.length.value_or(window.hits_per_page) : window.hits_per_page;
  query.search.offset = by_offset ? window.offset.value_or(0) : window.page * window.hits_per_page;
  if (query.search.offset + query.search.limit <= limits.depth) return;
  refuse_parameter(by_offset ? "offset" : "page",
                   "hits beyond the first " + std::to_string(limits.depth) +
                       " cannot be shown; narrow the search down instead, for example by numericFilters");
}

/// All that counts the values of a facet, and nothing else.
void settle_facet_search(Query& query) {
  SearchRequest& search = query.search;
  search.limit = 0;
  search.offset = 0;
  search.facets = {query.facet_search.facet};
  search.extras.dates = Dates::uncounted;
  search.extras.facet_values = query.facet_search.most;
  search.extras.facet_words = query.facet_search.typed;
}

void require_facet(const Query& query, const Json& parameters) {
  const auto type = parameters.find("type");
  if (type == parameters.end() || *type != "facet" || !query.facet_search.facet.empty()) return;
  refuse_parameter("facet", "facet must name the facet whose values are searched");
}

Query read_query(const Json& request, std::string_view what, const Limits& limits) {
  const Json parameters = gathered(request, what);
  Query query;
  query.search.group = Group::none;
  query.search.correct = Correct::automatic;
  query.search.extras.texts = Texts::whole;
  for (const auto& [name, value] : parameters.items()) {
    if (!value.is_null()) set(query, {name, value, limits});
  }
  if (query.index.empty()) refuse_parameter("indexName", "indexName must name the index, as you like");
  filter::require_bounded(query.search.filter, {{}, "filters", limits});
  require_facet(query, parameters);
  settle_window(query, limits);
  if (!query.facet_search.facet.empty()) settle_facet_search(query);
  query.params = echoed(parameters);
  return query;
}

}  // namespace

std::vector<Query> read(std::string_view body, const Limits& limits) {
  const Json whole = parse_json(body, limits);
  require_object(whole, "the body");
  for (const auto& [name, value] : whole.items()) {
    const bool is_harmless = name == "strategy" && (value == "none" || value.is_null());
    if (name == "requests" || is_harmless) continue;
    refuse_parameter(name, name == "strategy" ? "strategy must be none; every query is answered"
                                              : "the body has requests and strategy alone");
  }
  return read_requests(whole.value("requests", Json()), "requests", limits);
}

std::vector<Query> read_requests(const Json& requests, std::string_view what, const Limits& limits) {
  require_array(requests, what);
  if (requests.empty() || requests.size() > limits.queries) {
    refuse_parameter(what, std::string(what) + " must hold 1 to " + std::to_string(limits.queries) +
                               " queries, not " + std::to_string(requests.size()));
  }
  std::vector<Query> queries;
  for (const Json& request : requests) queries.push_back(read_query(request, what, limits));
  return queries;
}

}  // namespace server::wire::algolia

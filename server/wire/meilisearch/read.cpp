#include "server/wire/meilisearch/read.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "server/json_body.h"
#include "server/parameter_table.h"
#include "server/wire/meilisearch/parameters.h"

namespace server::wire::meilisearch {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_index = 400;

bool is_index_letter(char letter) {
  const auto is_within = [letter](char first, char last) { return letter >= first && letter <= last; };
  return is_within('a', 'z') || is_within('A', 'Z') || is_within('0', '9') || letter == '-' || letter == '_';
}

void require_index(const std::string& index) {
  const bool is_name = !index.empty() && index.size() <= longest_index &&
                       std::all_of(index.begin(), index.end(), is_index_letter);
  if (!is_name) {
    refuse_parameter(
        "indexUid",
        "indexUid must name the index, as you like, by letters, digits, - and _, not " + shown(index));
  }
}

void settle_window(Query& query, const Limits& limits) {
  const Window& window = query.window;
  SearchRequest& search = query.search;
  if (window.is_paged()) {
    const std::size_t size = window.hits_per_page.value_or(window.limit);
    const std::size_t page = window.page.value_or(1);
    search.total = Total::exact;
    search.limit = page == 0 ? 0 : size;
    search.offset = page == 0 ? 0 : (page - 1) * size;
  } else {
    search.limit = window.limit;
    search.offset = window.offset;
  }
  if (search.offset + search.limit <= limits.depth) return;
  refuse_parameter(window.is_paged() ? "page" : "offset",
                   "hits beyond the first " + std::to_string(limits.depth) +
                       " cannot be shown; narrow the search down instead, for example by a filter");
}

Query read_query(const Json& parameters, std::string_view index, const Limits& limits) {
  Query query;
  query.index = index;
  query.search.group = Group::none;
  query.search.correct = Correct::automatic;
  query.search.extras.texts = Texts::whole;
  for (const auto& [name, value] : parameters.items()) {
    if (!value.is_null()) set(query, {name, value, limits});
  }
  require_index(query.index);
  query.showing.crops = Crops(query.crops, query.crop_words, "attributesToCrop");
  settle_window(query, limits);
  return query;
}

Json object_of(std::string_view body, const Limits& limits) {
  return require_object(parse_json(body.empty() ? "{}" : body, limits), "the body");
}

}  // namespace

std::vector<Query> read_many(std::string_view body, const Limits& limits) {
  const Json whole = object_of(body, limits);
  for (const auto& [name, value] : whole.items()) {
    if (name == "queries" || value.is_null()) continue;
    refuse_parameter(name, name == "federation" ? "federation is not supported; leave it out"
                                                : "the body has queries alone");
  }
  const Json queries = require_array(whole.value("queries", Json()), "queries");
  if (queries.size() > limits.queries) {
    refuse_parameter("queries", "queries must hold up to " + std::to_string(limits.queries) +
                                    " of them, not " + std::to_string(queries.size()));
  }
  std::vector<Query> read;
  for (const Json& one : queries)
    read.push_back(read_query(require_object(one, "each of queries"), "", limits));
  return read;
}

Query read_one(std::string_view body, std::string_view index, const Limits& limits) {
  return read_query(object_of(body, limits), index, limits);
}

Query read_facet_search(std::string_view body, std::string_view index, const Limits& limits) {
  Query query = read_query(object_of(body, limits), index, limits);
  SearchRequest& search = query.search;
  if (query.facet_search.facet.empty())
    refuse_parameter("facetName", "facetName must name the facet whose values are searched");
  search.limit = 0;
  search.offset = 0;
  search.facets = {query.facet_search.facet};
  search.extras.dates = Dates::uncounted;
  search.extras.facet_words = query.facet_search.typed.value_or("");
  return query;
}

}  // namespace server::wire::meilisearch

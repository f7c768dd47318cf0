#include "server/wire/meilisearch/write.h"

#include <algorithm>

#include "server/wire/meilisearch/write_hits.h"
#include "server/wire/parts.h"

namespace server::wire::meilisearch {
namespace {

using render::JsonWriter;

void write_window(JsonWriter& json, const Query& query, const Results& results, std::size_t depth) {
  const Window& window = query.window;
  if (!window.is_paged()) {
    json.name("limit").value(std::uint64_t{window.limit}).name("offset").value(std::uint64_t{window.offset});
    json.name("estimatedTotalHits").value(results.total.value);
    return;
  }
  const std::size_t size = window.hits_per_page.value_or(window.limit);
  const std::uint64_t pages =
      size == 0 ? 0 : std::min<std::uint64_t>((results.total.value + size - 1) / size, depth / size);
  json.name("hitsPerPage").value(std::uint64_t{size});
  json.name("page").value(std::uint64_t{window.page.value_or(1)});
  json.name("totalPages").value(pages).name("totalHits").value(results.total.value);
}

void write_facets(JsonWriter& json, const SearchRequest& request, const Results& results) {
  json.name("facetDistribution");
  write_facet_counts(json, request, results);
  json.name("facetStats").open('{');
  if (results.date_statistics) {
    json.name(filter::attribute::published).open('{');
    json.name("min").raw(std::to_string(results.date_statistics->least));
    json.name("max").raw(std::to_string(results.date_statistics->most)).close('}');
  }
  json.close('}');
}

std::string_view type_of(const Problem& problem) {
  if (problem.status == 401 || problem.status == 403) return "auth";
  if (problem.status == 429) return "system";
  return problem.status < 500 ? "invalid_request" : "internal";
}

/// `invalid_search_hits_per_page`, as these clients know it, of `hitsPerPage`.
std::string code_of(const Problem& problem) {
  const std::string& name = problem.parameter;
  if (problem.code == "invalid_json") return "malformed_payload";
  if (problem.code == "body_too_large") return "payload_too_large";
  if (problem.status == 401) return "missing_authorization_header";
  if (problem.status == 403) return "invalid_api_key";
  if (problem.status == 415) return "invalid_content_type";
  if (problem.status == 429) return "too_many_search_requests";
  if (name == "indexUid") return "invalid_index_uid";
  if (problem.code != "invalid_parameter" || name.empty())
    return problem.status < 500 ? "bad_request" : "internal";
  std::string code =
      name.starts_with("facet") && name != "facets" ? "invalid_facet_search_" : "invalid_search_";
  for (const char letter : name) {
    const bool is_upper = letter >= 'A' && letter <= 'Z';
    if (is_upper) code += '_';
    code += is_upper ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return code;
}

}  // namespace

Answer::Answer(const Limits& limits) : depth_(limits.depth), budget_(limits), json_(expected_bytes) {}

Answer& Answer::open_many() {
  is_many_ = true;
  json_.open('{').name("results").open('[');
  return *this;
}

Answer& Answer::close_many() {
  json_.close(']').close('}');
  return *this;
}

Answer& Answer::add(const Query& query, const Results& results) {
  json_.open('{');
  if (is_many_) json_.name("indexUid").value(query.index);
  json_.name("hits");
  write_hits(json_, results, query, budget_);
  json_.name("query").value(query.search.text);
  json_.name("processingTimeMs").value(whole_milliseconds(results.took_ms));
  write_window(json_, query, results, depth_);
  if (query.asks_facets) write_facets(json_, query.search, results);
  if (const std::size_t left_out = budget_.take_left_out(); left_out > 0) {
    json_.name("message").value(left_out_message(left_out));
  }
  json_.close('}');
  budget_.require_room(json_.size());
  return *this;
}

std::string facet_search_json(const Query& query, const Results& results) {
  JsonWriter json(4'096);
  json.open('{').name("facetHits").open('[');
  for (const FacetValue& value : results.facets.at(query.facet_search.facet)) {
    json.open('{').name("value").value(value.value).name("count").value(value.count).close('}');
  }
  json.close(']').name("facetQuery");
  query.facet_search.typed ? json.value(*query.facet_search.typed) : json.null();
  json.name("processingTimeMs").value(whole_milliseconds(results.took_ms)).close('}');
  return json.take();
}

std::string error_json(const Problem& problem) {
  JsonWriter json(256);
  json.open('{').name("message").value(problem.detail).name("code").value(code_of(problem));
  json.name("type").value(type_of(problem));
  json.name("link").value("/docs").close('}');
  return json.take();
}

}  // namespace server::wire::meilisearch

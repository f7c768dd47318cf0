#include "server/wire/algolia/write.h"

#include <algorithm>

#include "server/facet_search.h"
#include "server/wire/algolia/write_hits.h"
#include "server/wire/parts.h"
#include "server/wire/passage.h"

namespace server::wire::algolia {
namespace {

using render::JsonWriter;

constexpr std::string_view truth(bool is_true) {
  return is_true ? "true" : "false";
}

void write_facets(JsonWriter& json, const SearchRequest& request, const Results& results) {
  const bool dates = request.extras.dates == Dates::counted;
  if (request.facets.empty() && !dates) return;
  json.name("facets");
  write_facet_counts(json, request, results);
  if (!results.date_statistics) return;
  const Statistics& statistics = *results.date_statistics;
  json.name("facets_stats").open('{').name(filter::attribute::published).open('{');
  json.name("min").raw(std::to_string(statistics.least)).name("max").raw(std::to_string(statistics.most));
  json.name("avg").value(statistics.sum / static_cast<double>(statistics.count), 3);
  json.name("sum").value(statistics.sum, 0).close('}').close('}');
}

/// Pages that can be asked for: none beyond what may be paged through, none behind folded copies.
std::uint64_t pages(const Query& query, const Results& results, std::size_t depth) {
  const std::size_t size = query.window.hits_per_page;
  if (size == 0) return 0;
  const std::uint64_t all = std::min<std::uint64_t>((results.total.value + size - 1) / size, depth / size);
  return results.exhausted ? std::min<std::uint64_t>(all, query.window.page + 1) : all;
}

void write_window(JsonWriter& json, const Query& query, const Results& results, std::size_t depth) {
  if (query.window.offset || query.window.length) {
    json.name("offset").value(std::uint64_t{query.search.offset});
    json.name("length").value(std::uint64_t{query.search.limit});
    return;
  }
  json.name("page").value(std::uint64_t{query.window.page});
  json.name("nbPages").value(pages(query, results, depth));
  json.name("hitsPerPage").value(std::uint64_t{query.window.hits_per_page});
}

}  // namespace

Answer::Answer(const Limits& limits) : depth_(limits.depth), budget_(limits), json_(expected_bytes) {
  json_.open('{').name("results").open('[');
}

void Answer::add(const Query& query, const Results& results) {
  query.facet_search.facet.empty() ? add_articles(query, results) : add_facet_values(query, results);
  budget_.require_room(json_.size());
}

void Answer::add_articles(const Query& query, const Results& results) {
  const bool is_exact = results.total.relation == Relation::exact && query.search.group == Group::none;
  json_.open('{').name("hits");
  write_hits(json_, results, query.showing, budget_);
  json_.name("nbHits").value(results.total.value);
  write_window(json_, query, results, depth_);
  json_.name("processingTimeMS").value(whole_milliseconds(results.took_ms));
  json_.name("query").value(query.search.text).name("params").value(query.params);
  json_.name("index").value(query.index);
  json_.name("exhaustiveNbHits").raw(truth(is_exact)).name("exhaustiveFacetsCount").raw("true");
  json_.name("exhaustive").open('{').name("nbHits").raw(truth(is_exact)).name("facetsCount").raw("true");
  json_.close('}');
  write_facets(json_, query.search, results);
  if (const std::size_t left_out = budget_.take_left_out(); left_out > 0) {
    json_.name("message").value(left_out_message(left_out));
  }
  json_.close('}');
}

void Answer::add_facet_values(const Query& query, const Results& results) {
  const FacetWords typed(query.facet_search.typed);
  json_.open('{').name("facetHits").open('[');
  for (const FacetValue& value : results.facets.at(query.facet_search.facet)) {
    const FacetWords::Place place = typed.find(value.value).value_or(FacetWords::Place{});
    std::vector<highlight::Match> matches;
    if (place.end > place.start) matches.push_back({.start = place.start, .end = place.end});
    json_.open('{').name("value").value(value.value).name("highlighted");
    json_.value(marked(value.value, matches, query.showing)).name("count").value(value.count).close('}');
  }
  json_.close(']').name("exhaustiveFacetsCount").raw("true");
  json_.name("processingTimeMS").value(whole_milliseconds(results.took_ms)).close('}');
}

std::string Answer::take() {
  json_.close(']').close('}');
  return json_.take();
}

std::string error_json(const Problem& problem) {
  JsonWriter json(256);
  json.open('{').name("message").value(problem.detail);
  json.name("status").value(static_cast<std::uint64_t>(problem.status)).close('}');
  return json.take();
}

}  // namespace server::wire::algolia

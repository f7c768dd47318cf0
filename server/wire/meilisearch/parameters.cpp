#include "server/wire/meilisearch/parameters.h"

#include <array>
#include <utility>

#include "server/filter/parse.h"
#include "server/wire/parameter.h"

namespace server::wire::meilisearch {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_crop_words = 1'000;

void set_index(Query& to, const Given& given) {
  to.index = text_of(given);
}
/// One more than a page may have: clients that scroll without end ask for it to see whether there is more.
void set_limit(Query& to, const Given& given) {
  to.window.limit = number_of(given, {0, given.limits.hits + 1});
}
void set_offset(Query& to, const Given& given) {
  to.window.offset = number_of(given, {0, given.limits.depth});
}
void set_hits_per_page(Query& to, const Given& given) {
  to.window.hits_per_page = number_of(given, {0, given.limits.hits});
}
void set_page(Query& to, const Given& given) {
  to.window.page = number_of(given, {0, given.limits.depth});
}

filter::Expression condition(const Given& given) {
  return filter::parse({text_of(given), given.name, given.limits});
}

filter::Expression any_of(const Given& given) {
  if (!given.value.is_array()) return condition(given);
  std::vector<filter::Expression> parts;
  for (const Json& element : given.value) parts.push_back(condition({given.name, element, given.limits}));
  return parts.empty() ? filter::Expression{} : filter::any_of(std::move(parts));
}

/// An expression, or an array of them, ANDed, of which an array inside is ORed.
void set_filter(Query& to, const Given& given) {
  if (!given.value.is_array()) {
    to.search.filter = condition(given);
    return;
  }
  std::vector<filter::Expression> parts;
  for (const Json& element : given.value) parts.push_back(any_of({given.name, element, given.limits}));
  to.search.filter = filter::all_of(std::move(parts));
  filter::require_bounded(to.search.filter, {{}, given.name, given.limits});
}

void set_asked_facets(Query& to, const Given& given) {
  to.asks_facets = true;
  set_facets(to, given);
}

void set_sort(Query& to, const Given& given) {
  const std::vector<std::string> orders = names_of(given);
  if (orders.empty()) return;
  const bool is_newest = orders.front() == "published:desc";
  if (orders.size() > 1 || (!is_newest && orders.front() != "published:asc"))
    refuse(given, "[\"published:desc\"] or [\"published:asc\"]");
  to.search.sort = is_newest ? Sort::newest : Sort::oldest;
}

void set_matching(Query& to, const Given& given) {
  if (given.value != "all" && given.value != "last")
    refuse(given, "all or last, as other values are not supported");
  to.search.match = given.value == "all" ? Match::all : Match::automatic;
}

void set_distinct(Query& to, const Given& given) {
  if (given.value != filter::attribute::story) refuse(given, "story, as other values are not supported");
  to.search.group = Group::story;
}

void set_cropped(Query& to, const Given& given) {
  to.crops = names_of(given);
}
void set_crop_words(Query& to, const Given& given) {
  to.crop_words = number_of(given, {1, most_crop_words});
}
void set_places(Query& to, const Given& given) {
  to.shows_places = flag_of(given);
}
void set_score(Query& to, const Given& given) {
  to.shows_score = flag_of(given);
}

void set_facet(Query& to, const Given& given) {
  to.facet_search.facet = text_facet_of(given);
}
void set_typed(Query& to, const Given& given) {
  to.facet_search.typed = text_of(given);
}

/// Some clients always name all attributes: the same as not to narrow them down.
void everywhere(Query&, const Given& given) {
  if (given.value != Json::array({"*"}) && !is_nothing(given.value)) refuse_unsupported(given);
}

constexpr auto table = std::to_array<Parameter<Query>>({
    {"indexUid", set_index},
    {"q", set_text},
    {"limit", set_limit},
    {"offset", set_offset},
    {"hitsPerPage", set_hits_per_page},
    {"page", set_page},
    {"filter", set_filter},
    {"facets", set_asked_facets},
    {"sort", set_sort},
    {"matchingStrategy", set_matching},
    {"distinct", set_distinct},
    {"attributesToRetrieve", set_retrieved},
    {"attributesToHighlight", set_highlighted},
    {"attributesToCrop", set_cropped},
    {"cropLength", set_crop_words},
    {"cropMarker", set_marker},
    {"highlightPreTag", set_pre_tag},
    {"highlightPostTag", set_post_tag},
    {"showMatchesPosition", set_places},
    {"showRankingScore", set_score},
    {"facetName", set_facet},
    {"facetQuery", set_typed},
    {"exhaustiveFacetCount", ignore},  // it always is
    {"showPerformanceDetails", ignore},
    {"attributesToSearchOn", everywhere},
    {"federationOptions", unsupported},
    {"hybrid", unsupported},
    {"locales", unsupported},
    {"media", unsupported},
    {"personalize", unsupported},
    {"rankingScoreThreshold", unsupported},
    {"retrieveVectors", unsupported},
    {"showRankingScoreDetails", unsupported},
    {"vector", unsupported},
});

}  // namespace

void set(Query& to, const Given& given) {
  set_by(table, to, given);
}

}  // namespace server::wire::meilisearch

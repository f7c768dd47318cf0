#include "server/wire/meilisearch/parameters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "server/filter/parse.h"
#include "server/parameter_table.h"

namespace server::wire::meilisearch {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_crop_words = 1'000;

void set_index(Query& to, const Given& given) {
  to.index = text_of(given);
}
void set_text(Query& to, const Given& given) {
  to.search.text = text_of(given);
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

void set_facets(Query& to, const Given& given) {
  to.asks_facets = true;
  for (std::string& facet : facets_of(given)) {
    if (facet == filter::attribute::published) {
      to.search.extras.dates = Dates::counted;
    } else {
      to.search.facets.push_back(std::move(facet));
    }
  }
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

void set_retrieved(Query& to, const Given& given) {
  to.showing.retrieve = Selection(names_of(given));
}
void set_highlighted(Query& to, const Given& given) {
  to.showing.highlight = Selection(names_of(given));
}
void set_cropped(Query& to, const Given& given) {
  to.crops = names_of(given);
}
void set_crop_words(Query& to, const Given& given) {
  to.crop_words = number_of(given, {1, most_crop_words});
}
void set_marker(Query& to, const Given& given) {
  to.showing.marker = text_of(given);
}
void set_pre_tag(Query& to, const Given& given) {
  to.showing.pre_tag = text_of(given);
}
void set_post_tag(Query& to, const Given& given) {
  to.showing.post_tag = text_of(given);
}
void set_places(Query& to, const Given& given) {
  to.shows_places = flag_of(given);
}
void set_score(Query& to, const Given& given) {
  to.shows_score = flag_of(given);
}

void set_facet(Query& to, const Given& given) {
  const std::vector<std::string> facets = facets_of(given);
  if (facets.size() != 1 || facets.front() == filter::attribute::published)
    refuse(given, "the name of one facet of texts");
  to.facet_search.facet = facets.front();
}
void set_typed(Query& to, const Given& given) {
  to.facet_search.typed = text_of(given);
}

void ignore(Query&, const Given&) {}

/// For what this server cannot do: fine as long as it is not wanted.
void unsupported(Query&, const Given& given) {
  const bool is_everything = given.value == Json::array({"*"});
  if (is_nothing(given.value) || is_everything) return;
  refuse_parameter(given.name, std::string(given.name) +
                                   " would change the results, and is not supported here; leave it out");
}

constexpr auto table = std::to_array<Parameter>({
    {"indexUid", set_index},
    {"q", set_text},
    {"limit", set_limit},
    {"offset", set_offset},
    {"hitsPerPage", set_hits_per_page},
    {"page", set_page},
    {"filter", set_filter},
    {"facets", set_facets},
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
    {"attributesToSearchOn", unsupported},
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

std::span<const Parameter> parameters() {
  return table;
}

void set(Query& to, const Given& given) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Parameter& one) { return one.name == given.name; });
  if (found == table.end())
    refuse_parameter(given.name, "there is no parameter " + shown(given.name) + " here; leave it out");
  found->set(to, given);
}

}  // namespace server::wire::meilisearch

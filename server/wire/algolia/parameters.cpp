#include "server/wire/algolia/parameters.h"

#include <array>
#include <utility>

#include "server/filter/parse.h"
#include "server/wire/algolia/filters.h"
#include "server/wire/algolia/index_name.h"
#include "server/wire/parameter.h"

namespace server::wire::algolia {
namespace {

/// Words of a snippet where its attribute does not say.
constexpr std::size_t snippet_words = 10;

void narrow(Query& to, filter::Expression by) {
  to.search.filter = filter::all_of({std::move(to.search.filter), std::move(by)});
}

void set_index(Query& to, const Given& given) {
  to.index = text_of(given);
  to.search.sort = sort_of(to.index);
}
void set_page(Query& to, const Given& given) {
  to.window.page = number_of(given, {0, given.limits.depth});
}
void set_hits_per_page(Query& to, const Given& given) {
  to.window.hits_per_page = number_of(given, {0, given.limits.hits});
}
void set_offset(Query& to, const Given& given) {
  to.window.offset = number_of(given, {0, given.limits.depth});
}
void set_length(Query& to, const Given& given) {
  to.window.length = number_of(given, {0, given.limits.hits});
}

void set_facet_values(Query& to, const Given& given) {
  to.search.extras.facet_values = number_of(given, {1, given.limits.facet_values});
}
void set_filters(Query& to, const Given& given) {
  narrow(to, filter::parse({text_of(given), given.name, given.limits}));
}
void set_facet_filters(Query& to, const Given& given) {
  narrow(to, facet_filters(given));
}
void set_numeric_filters(Query& to, const Given& given) {
  narrow(to, numeric_filters(given));
}

void set_snippets(Query& to, const Given& given) {
  to.showing.crops = Crops(names_of(given), snippet_words, given.name);
}

void set_type(Query&, const Given& given) {
  if (given.value != "default" && given.value != "facet") refuse(given, "default or facet");
}
void set_facet(Query& to, const Given& given) {
  to.facet_search.facet = text_facet_of(given);
}
void set_typed(Query& to, const Given& given) {
  to.facet_search.typed = text_of(given);
}
void set_most_facets(Query& to, const Given& given) {
  to.facet_search.most = number_of(given, {1, given.limits.facet_values});
}

/// What the format calls distinct is one hit for each group of copies here.
void set_distinct(Query& to, const Given& given) {
  const bool is_one = given.value == 1 || given.value == "1";
  const bool is_none = given.value == 0 || given.value == "0";
  to.search.group = is_one || (!is_none && flag_of(given)) ? Group::copies : Group::none;
}
/// A query that finds nothing as typed is tried as it was probably meant.
void set_typos(Query& to, const Given& given) {
  const bool is_mild = given.value == "min" || given.value == "strict";
  to.search.correct = is_mild || flag_of(given) ? Correct::automatic : Correct::off;
}
void set_removal(Query& to, const Given& given) {
  if (given.value != "none" && given.value != "allOptional") refuse(given, "none or allOptional");
  to.search.match = given.value == "none" ? Match::all : Match::automatic;
}

/// The one value that says what is done anyway.
template <const std::string_view& value>
void only(Query&, const Given& given) {
  if (given.value != value) refuse(given, std::string(value) + ", as other values are not supported");
}
void only_true(Query&, const Given& given) {
  if (!flag_of(given)) refuse(given, "true, as other values are not supported");
}
constexpr std::string_view by_count = "count";
constexpr std::string_view whole_words = "prefixNone";

constexpr auto table = std::to_array<Parameter<Query>>({
    {"indexName", set_index},
    {"query", set_text},
    {"page", set_page},
    {"hitsPerPage", set_hits_per_page},
    {"offset", set_offset},
    {"length", set_length},
    {"facets", set_facets},
    {"maxValuesPerFacet", set_facet_values},
    {"filters", set_filters},
    {"facetFilters", set_facet_filters},
    {"numericFilters", set_numeric_filters},
    {"attributesToRetrieve", set_retrieved},
    {"attributesToHighlight", set_highlighted},
    {"attributesToSnippet", set_snippets},
    {"highlightPreTag", set_pre_tag},
    {"highlightPostTag", set_post_tag},
    {"snippetEllipsisText", set_marker},
    {"type", set_type},
    {"facet", set_facet},
    {"facetName", set_facet},
    {"facetQuery", set_typed},
    {"maxFacetHits", set_most_facets},
    {"distinct", set_distinct},
    {"typoTolerance", set_typos},
    {"removeWordsIfNoResults", set_removal},
    {"sortFacetValuesBy", only<by_count>},
    {"queryType", only<whole_words>},
    {"synonyms", only_true},
    {"advancedSyntax", only_true},
    {"analytics", ignore},
    {"analyticsTags", ignore},
    {"clickAnalytics", ignore},
    {"enableABTest", ignore},
    {"enableRules", ignore},  // there are none
    {"getRankingInfo", ignore},
    {"percentileComputation", ignore},
    {"replaceSynonymsInHighlight", ignore},
    {"responseFields", ignore},
    {"restrictHighlightAndSnippetArrays", ignore},
    {"ruleContexts", ignore},
    {"userToken", ignore},
    {"advancedSyntaxFeatures", unsupported},
    {"allowTyposOnNumericTokens", unsupported},
    {"alternativesAsExact", unsupported},
    {"aroundLatLng", unsupported},
    {"aroundLatLngViaIP", unsupported},
    {"aroundPrecision", unsupported},
    {"aroundRadius", unsupported},
    {"attributeCriteriaComputedByMinProximity", unsupported},
    {"decompoundQuery", unsupported},
    {"disableExactOnAttributes", unsupported},
    {"disableTypoToleranceOnAttributes", unsupported},
    {"enablePersonalization", unsupported},
    {"enableReRanking", unsupported},
    {"exactOnSingleWordQuery", unsupported},
    {"explain", unsupported},
    {"extensions", unsupported},
    {"facetingAfterDistinct", unsupported},
    {"hybrid", unsupported},
    {"ignorePlurals", unsupported},
    {"insideBoundingBox", unsupported},
    {"insidePolygon", unsupported},
    {"minimumAroundRadius", unsupported},
    {"minProximity", unsupported},
    {"mode", unsupported},
    {"naturalLanguages", unsupported},
    {"optionalFilters", unsupported},
    {"optionalWords", unsupported},
    {"personalizationImpact", unsupported},
    {"queryLanguages", unsupported},
    {"ranking", unsupported},
    {"reRankingApplyFilter", unsupported},
    {"relevancyStrictness", unsupported},
    {"removeStopWords", unsupported},
    {"renderingContent", unsupported},
    {"restrictSearchableAttributes", unsupported},
    {"semanticSearch", unsupported},
    {"similarQuery", unsupported},
    {"sumOrFiltersScores", unsupported},
    {"tagFilters", unsupported},
    {"vector", unsupported},
});

}  // namespace

void set(Query& to, const Given& given) {
  set_by(table, to, given);
}

}  // namespace server::wire::algolia

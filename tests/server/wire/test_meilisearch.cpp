#include "server/parameters.h"
#include "server/wire/meilisearch/read.h"
#include "tests/server/wire/serving.h"

using namespace server;
using tests::json;
using tests::object_ids;
using Ids = std::vector<std::string>;

namespace {

std::string address(const std::string& query) {
  return to_url(wire::meilisearch::read_one(query, "articles", {}).search)
      .substr(std::string("/search?").size());
}

json found(tests::WireServer& server, const json& query) {
  const auto answer = server.post("/indexes/articles/search", query);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  return answer.body;
}

}  // namespace

TEST_CASE("Meilisearch: a query becomes the request that /search would make of it") {
  const std::string all = "group=none&correct=auto&limit=20";
  const struct {
    const char* in;
    std::string want;
  } rows[] = {
      {"", all},
      {R"({"q":null})", all},
      {R"({"q":"kursk","limit":5,"offset":10})", "q=kursk&group=none&correct=auto&limit=5&offset=10"},
      {R"({"limit":101})", "group=none&correct=auto&limit=101"},
      {R"({"page":3,"hitsPerPage":10})", "group=none&total=exact&correct=auto&offset=20"},
      {R"({"page":2})", "group=none&total=exact&correct=auto&limit=20&offset=20"},
      {R"({"sort":["published:desc"]})", "sort=newest&" + all},
      {R"({"sort":["published:asc"]})", "sort=oldest&" + all},
      {R"({"sort":[]})", all},
      {R"({"matchingStrategy":"all"})", "match=all&" + all},
      {R"({"matchingStrategy":"last"})", all},
      {R"({"distinct":"story"})", "group=story&correct=auto&limit=20"},
      {R"({"facets":["*"]})",
       "group=none&correct=auto&facets=source%2Csection%2Cauthor%2Ctag%2Clanguage&limit=20"},
      {R"({"vector":null,"hybrid":null,"retrieveVectors":false,"attributesToSearchOn":["*"]})", all},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    CHECK(address(row.in) == row.want);
  }
}

TEST_CASE("Meilisearch: a filter is an expression, or arrays of them, ANDed, inside ORed") {
  const struct {
    const char* in;
    const char* want;
  } rows[] = {
      {R"("source = 'Ledger'")", R"(source = "Ledger")"},
      {R"(["\"source\"=\"a \\\"b\\\"\"","\"published\">=5"])", R"(source = "a \"b\"" AND published >= 5)"},
      {R"([["\"tag\"=\"x\"","\"tag\"=\"y\""],"\"published\" 1 TO 5"])",
       R"((tag = "x" OR tag = "y") AND published 1 TO 5)"},
      {R"([])", ""},
      {R"([[]])", ""},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    const auto query = wire::meilisearch::read_one("{\"filter\":" + std::string(row.in) + "}", "a", {});
    CHECK(filter::print(query.search.filter) == row.want);
  }
}

TEST_CASE("Meilisearch: what is not understood is 400 with message, code, type and link") {
  tests::WireServer server;
  const struct {
    std::string in;
    const char* code;
  } rows[] = {
      {"{", "malformed_payload"},
      {"[]", "malformed_payload"},
      {R"({"q":5})", "invalid_search_q"},
      {R"({"limit":102})", "invalid_search_limit"},
      {R"({"limit":-1})", "invalid_search_limit"},
      {R"({"hitsPerPage":101})", "invalid_search_hits_per_page"},
      {R"({"offset":9999})", "invalid_search_offset"},
      {R"({"page":1000,"hitsPerPage":50})", "invalid_search_page"},
      {R"({"filter":"price > 5"})", "invalid_search_filter"},
      {R"({"filter":[["a",["b"]]]})", "invalid_search_filter"},
      {R"j({"filter":"_geoRadius(1, 2, 3)"})j", "invalid_search_filter"},
      {R"({"facets":["price"]})", "invalid_search_facets"},
      {R"({"sort":["title:asc"]})", "invalid_search_sort"},
      {R"({"sort":["published:asc","published:desc"]})", "invalid_search_sort"},
      {R"({"matchingStrategy":"frequency"})", "invalid_search_matching_strategy"},
      {R"({"distinct":"source"})", "invalid_search_distinct"},
      {R"({"attributesToCrop":["body:0"]})", "invalid_search_attributes_to_crop"},
      {R"({"cropLength":0})", "invalid_search_crop_length"},
      {R"({"vector":[1.5]})", "invalid_search_vector"},
      {R"({"hybrid":{"embedder":"x"}})", "invalid_search_hybrid"},
      {R"({"attributesToSearchOn":["title"]})", "invalid_search_attributes_to_search_on"},
      {R"({"rankingScoreThreshold":0.5})", "invalid_search_ranking_score_threshold"},
      {R"({"fancy":1})", "invalid_search_fancy"},
      {R"({"indexUid":"a b"})", "invalid_index_uid"},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    const auto answer = server.post_text("/indexes/articles/search", row.in);
    CHECK(answer.status == 400);
    CHECK(answer.body.size() == 4);
    CHECK(answer.body["code"] == row.code);
    CHECK(answer.body["type"] == "invalid_request");
    CHECK(answer.body["message"].get<std::string>().size() > 10);
    CHECK(answer.body.contains("link"));
  }
  CHECK(server.post("/indexes/a%20b/search", json::object()).body["code"] == "invalid_index_uid");
  CHECK(server.post("/multi-search", {{"queries", {{{"q", "x"}}}}}).body["code"] == "invalid_index_uid");
  CHECK(server.post("/multi-search", {{"queries", json::array()}, {"federation", json::object()}}).status ==
        400);
  CHECK(server.post("/multi-search?q=a", {{"queries", json::array()}}).status == 400);
}

TEST_CASE("Meilisearch: hits have their attributes, and _formatted has them marked, cropped, as texts") {
  tests::WireServer server;
  const json result = found(server, {{"q", "jeddah"},
                                     {"attributesToRetrieve", {"title", "published"}},
                                     {"attributesToHighlight", {"*"}},
                                     {"attributesToCrop", {"body:4"}},
                                     {"cropMarker", "(...)"},
                                     {"highlightPreTag", "["},
                                     {"highlightPostTag", "]"},
                                     {"showMatchesPosition", true},
                                     {"showRankingScore", true}});
  REQUIRE(result["hits"].size() == 1);
  const json& hit = result["hits"][0];
  CHECK(hit["title"] == "Talks in <Jeddah> & \"after\"");
  CHECK_FALSE(hit.contains("source"));
  CHECK_FALSE(hit.contains("id"));
  CHECK(hit["_formatted"]["title"] == "Talks in <[Jeddah]> & \"after\"");
  CHECK(hit["_formatted"]["author"] == json{"Mara Quill", "O'Hara"});
  CHECK(hit["_formatted"]["published"] == "1741687200");
  CHECK(hit["_formatted"]["body"].get<std::string>() == "(...)held talks in [Jeddah](...)");
  CHECK(hit["_matchesPosition"]["title"] == json{{{"start", 10}, {"length", 6}}});
  CHECK(hit["_rankingScore"].get<double>() > 0);
  CHECK(hit["_rankingScore"].get<double>() < 1);
  CHECK(result["query"] == "jeddah");
  CHECK_FALSE(result.contains("facetDistribution"));
  CHECK_FALSE(result.contains("indexUid"));
}

TEST_CASE("Meilisearch: nothing is formatted unless asked for") {
  tests::WireServer server;
  const json result = found(server, {{"q", "grain"}});
  CHECK_FALSE(result["hits"][0].contains("_formatted"));
  CHECK(result["hits"][0]["id"] == "b");
  CHECK(result["hits"][0]["objectID"] == "b");
}

TEST_CASE("Meilisearch: windows by limit have estimates, by pages exact totals") {
  tests::WireServer server;
  const json scrolled = found(server, {{"q", "talks"}, {"limit", 1}, {"offset", 1}});
  CHECK(scrolled["limit"] == 1);
  CHECK(scrolled["offset"] == 1);
  CHECK(scrolled["estimatedTotalHits"] == 3);
  CHECK_FALSE(scrolled.contains("totalHits"));
  const json paged = found(server, {{"q", "talks"}, {"hitsPerPage", 2}, {"page", 2}});
  CHECK(paged["hits"].size() == 1);
  CHECK(paged["hitsPerPage"] == 2);
  CHECK(paged["page"] == 2);
  CHECK(paged["totalPages"] == 2);
  CHECK(paged["totalHits"] == 3);
  CHECK(found(server, {{"q", "talks"}, {"limit", 0}})["hits"].empty());
  CHECK(found(server, {{"q", "talks"}, {"hitsPerPage", 0}})["totalPages"] == 0);
  CHECK(found(server, {{"q", "talks"}, {"page", 0}})["hits"].empty());
}

TEST_CASE("Meilisearch: several searches in one request, each with its index's name and facets") {
  tests::WireServer server;
  const auto answer = server.post(
      "/multi-search", {{"queries",
                         {{{"indexUid", "one"}, {"q", "talks"}, {"facets", {"source", "published"}}},
                          {{"indexUid", "two"}, {"q", "grain"}, {"sort", {"published:desc"}}}}}});
  REQUIRE(answer.status == 200);
  const json& results = answer.body["results"];
  REQUIRE(results.size() == 2);
  CHECK(results[0]["indexUid"] == "one");
  CHECK(results[0]["facetDistribution"]["source"] == json{{"Ledger", 2}, {"Pellworth Wire", 1}});
  CHECK(results[0]["facetStats"] == json{{"published", {{"min", 1741687200}, {"max", 1741773600}}}});
  CHECK(results[1]["indexUid"] == "two");
  CHECK(object_ids(results[1]) == Ids{"b"});
}

TEST_CASE("Meilisearch: the values of a facet are searched under the query's filters") {
  tests::WireServer server;
  const auto answer = server.post("/indexes/articles/facet-search", {{"facetName", "source"},
                                                                     {"facetQuery", "led"},
                                                                     {"q", "talks"},
                                                                     {"filter", "section = World"},
                                                                     {"limit", 21},
                                                                     {"attributesToHighlight", {"*"}}});
  REQUIRE(answer.status == 200);
  CHECK(answer.body["facetHits"] == json{{{"value", "Ledger"}, {"count", 1}}});
  CHECK(answer.body["facetQuery"] == "led");
  CHECK(answer.body.contains("processingTimeMs"));
  CHECK(server.post("/indexes/a/facet-search", {{"facetName", "tag"}}).body["facetQuery"].is_null());
  CHECK(server.post("/indexes/a/facet-search", json::object()).body["code"] ==
        "invalid_facet_search_facet_name");
  CHECK(server.post("/indexes/a/facet-search", {{"facetName", "title"}}).body["code"] ==
        "invalid_facet_search_facet_name");
}

// What existing clients of other search servers send, over the sample archive; tests/browser has the clients
// themselves.

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;
using tests::Answer;

const std::string origin = "https://news.example.org";

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index(), {"--cors", origin});
  return server.port();
}

Answer post(const std::string& target, const std::string& body,
            const std::string& type = "application/json") {
  return tests::request(samples(), "POST", target, {"Content-Type: " + type, "Origin: " + origin}, body);
}

const std::string queries = "/1/indexes/*/queries";

}  // namespace

TEST_CASE("other clients' searches find what /search finds, whatever type they call their JSON") {
  const json ours = tests::get(samples(), "/search?q=ceasefire&group=none&limit=3").json();
  const std::string algolia = R"({"requests":[{"indexName":"a","query":"ceasefire","hitsPerPage":3}]})";
  for (const std::string type : {"text/plain", "application/json", "application/x-www-form-urlencoded"}) {
    const Answer answer = post(queries + "?x-algolia-api-key=x&x-algolia-application-id=x", algolia, type);
    INFO(type << answer.body);
    REQUIRE(answer.status == 200);
    CHECK(answer.header("Content-Type") == "application/json");
    CHECK(answer.header("Access-Control-Allow-Origin") == origin);
    CHECK(tests::ids(answer.json()["results"][0]) == tests::ids(ours));
    CHECK(answer.json()["results"][0]["nbHits"] == ours["total"]["value"]);
  }
  CHECK(tests::ids(post("/searchkit", R"([{"indexName":"a","params":{"query":"ceasefire","hitsPerPage":3}}])")
                       .json()["results"][0]) == tests::ids(ours));
  CHECK(tests::ids(post("/multi-search", R"({"queries":[{"indexUid":"a","q":"ceasefire","limit":3}]})")
                       .json()["results"][0]) == tests::ids(ours));
  CHECK(tests::ids(post("/indexes/a/search", R"({"q":"ceasefire","limit":3})").json()) == tests::ids(ours));
}

TEST_CASE("other clients search the values of facets, ask after health and version") {
  const Answer values = post("/indexes/a/facet-search", R"({"facetName":"source","facetQuery":"pell"})");
  CHECK(values.json()["facetHits"][0]["value"] == "Pellworth Wire");
  const Answer algolia =
      post(queries, R"({"requests":[{"indexName":"a","type":"facet","facet":"tag","facetQuery":"k"}]})");
  CHECK(algolia.json()["results"][0]["facetHits"].size() > 0);
  CHECK(tests::get(samples(), "/health").json() == json{{"status", "available"}});
  CHECK(tests::get(samples(), "/version").json()["name"] == "broadsheet");
}

TEST_CASE("a browser's preflight for other clients' headers is granted to the origins that are allowed") {
  for (const std::string& target : {queries, std::string("/searchkit"), std::string("/multi-search")}) {
    const Answer answer = tests::request(samples(), "OPTIONS", target,
                                         {"Origin: " + origin, "Access-Control-Request-Method: POST"});
    CHECK(answer.status == 204);
    CHECK(answer.header("Access-Control-Allow-Origin") == origin);
    CHECK_THAT(answer.header("Access-Control-Allow-Methods"), tests::contains("POST"));
    for (const std::string name :
         {"Content-Type", "Authorization", "X-Meilisearch-Client", "X-Algolia-API-Key"})
      CHECK_THAT(answer.header("Access-Control-Allow-Headers"), tests::contains(name));
  }
}

TEST_CASE("an error on other clients' routes has their shape and is the client's, never the server's") {
  CHECK(post(queries, "{").json() ==
        json{{"message", "the body is not JSON: it stops making sense at byte 2"}, {"status", 400}});
  CHECK(post("/searchkit", "{}").json()["status"] == 400);
  CHECK(post("/multi-search", "{}").json()["code"] == "malformed_payload");
  CHECK(post("/indexes/a/search", R"({"limit":500})").json()["code"] == "invalid_search_limit");
  CHECK(post("/indexes/a/facet-search", "{}").json()["code"] == "invalid_facet_search_facet_name");
  CHECK(tests::get(samples(), "/health?a=b").json()["type"] == "invalid_request");
  CHECK(tests::get(samples(), "/version?a=b").status == 400);
  CHECK(tests::get(samples(), queries).status == 405);
  CHECK(post("/1/indexes/articles/queries", "{}").status == 404);
  CHECK(tests::get(samples(), queries).json()["status"] == 405);
  CHECK(tests::get(samples(), "/multi-search").json()["type"] == "invalid_request");
  CHECK(post(queries, std::string(65'537, ' ')).json()["status"] == 413);
  CHECK(post("/multi-search?a=b", std::string(65'537, ' ')).json()["code"] == "payload_too_large");
  const std::string deep = std::string(40, '[') + std::string(40, ']');
  for (const std::string& target : {queries, std::string("/searchkit"), std::string("/multi-search")})
    CHECK(post(target, deep).status == 400);
}

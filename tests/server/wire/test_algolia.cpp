#include <set>

#include "tests/server/wire/serving.h"

using namespace server;
using tests::json;
using tests::object_ids;
using Ids = std::vector<std::string>;

namespace {

constexpr std::string_view queries = "/1/indexes/*/queries";

json asking(json query) {
  query.emplace("indexName", "articles");
  return {{"requests", json::array({std::move(query)})}};
}

json only_result(const tests::WireServer::Answer& answer) {
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  REQUIRE(answer.body.at("results").size() == 1);
  return answer.body["results"][0];
}

}  // namespace

TEST_CASE("Algolia: what is not understood is 400 with message and status, and names the parameter") {
  tests::WireServer server;
  const struct {
    std::string in;
    const char* part;
  } rows[] = {
      {"", "not JSON"},
      {"[]", "the body must be a JSON object"},
      {"{}", "requests must be a JSON array"},
      {R"({"requests":[]})", "1 to 50"},
      {R"({"requests":[5]})", "each of requests must be a JSON object"},
      {R"({"requests":[{"query":"a"}]})", "indexName"},
      {R"({"requests":[{"indexName":"a","params":5}]})", "params must be a JSON object"},
      {R"({"requests":[{"indexName":"a","params":"query=%zz"}]})", "hexadecimal"},
      {R"({"requests":[{"indexName":"a"}],"strategy":"stopIfEnoughMatches"})", "strategy"},
      {asking({{"hitsPerPage", 101}}).dump(), "hitsPerPage must be a whole number from 0 to 100"},
      {asking({{"hitsPerPage", -1}}).dump(), "hitsPerPage"},
      {asking({{"hitsPerPage", 2.5}}).dump(), "hitsPerPage"},
      {asking({{"page", 10'001}}).dump(), "page"},
      {asking({{"page", 500}}).dump(), "beyond the first 10000"},
      {asking({{"query", 5}}).dump(), "query must be a string"},
      {asking({{"query", std::string("a\0b", 3)}}).dump(), "NUL"},
      {asking({{"query", std::string(5'000, 'a')}}).dump(), "4096"},
      {asking({{"facets", {"price"}}}).dump(), "there is no facet \"price\""},
      {asking({{"maxValuesPerFacet", 101}}).dump(), "maxValuesPerFacet"},
      {asking({{"facetFilters", {"price:5"}}}).dump(), "cannot ask for \"price\""},
      {asking({{"facetFilters", {"Ledger"}}}).dump(), "a field and a value"},
      {asking({{"facetFilters", {{{"a", 1}}}}}).dump(), "facetFilters must be a string"},
      {asking({{"numericFilters", {"price>5"}}}).dump(), "numericFilters cannot ask for"},
      {asking({{"filters", "source:"}}).dump(), "filters needs a value"},
      {asking({{"attributesToSnippet", {"body:none"}}}).dump(), "attributesToSnippet"},
      {asking({{"vector", {1, 2}}}).dump(), "vector would change the results"},
      {asking({{"aroundLatLng", "1,2"}}).dump(), "aroundLatLng would change the results"},
      {asking({{"tagFilters", "x"}}).dump(), "tagFilters would change the results"},
      {asking({{"hybrid", {{"embedder", "x"}}}}).dump(), "hybrid would change the results"},
      {asking({{"queryType", "prefixAll"}}).dump(), "queryType"},
      {asking({{"fancy", 1}}).dump(), "no parameter \"fancy\""},
      {asking({{"type", "facet"}}).dump(), "facet must name"},
      {asking({{"type", "facet"}, {"facet", "published"}}).dump(), "facet"},
  };
  for (const auto& row : rows) {
    INFO(row.in.substr(0, 200));
    const auto answer = server.post_text(queries, row.in);
    CHECK(answer.status == 400);
    CHECK(answer.body.size() == 2);
    CHECK(answer.body["status"] == 400);
    CHECK_THAT(answer.body["message"].get<std::string>(), tests::contains(row.part));
  }
}

TEST_CASE("Algolia: as many queries as allowed are answered, one more is not") {
  tests::WireServer server;
  const auto many = [](std::size_t count) {
    return json{{"requests", std::vector<json>(count, {{"indexName", "a"}, {"hitsPerPage", 0}})}};
  };
  CHECK(server.post(queries, many(50)).body["results"].size() == 50);
  CHECK(server.post(queries, many(51)).status == 400);
}

TEST_CASE("Algolia: the keys of browsers' clients in the query are fine, other parameters are not") {
  tests::WireServer server;
  const std::string path{queries};
  CHECK(server.post(path + "?x-algolia-agent=A&X-Algolia-API-Key=k&x-algolia-application-id=i", asking({}))
            .status == 200);
  CHECK(server.post("/1/indexes/%2A/queries", asking({})).status == 200);
  const auto refused = server.post(path + "?q=a", asking({}));
  CHECK(refused.status == 400);
  CHECK(refused.body["status"] == 400);
}

TEST_CASE("Algolia: a hit has its attributes, and marked texts are raw with the asked-for tags") {
  tests::WireServer server;
  const json result = only_result(server.post(queries, asking({{"query", "jeddah talks"},
                                                               {"highlightPreTag", "__ais-highlight__"},
                                                               {"highlightPostTag", "__/ais-highlight__"},
                                                               {"attributesToSnippet", {"body:5"}}})));
  REQUIRE(object_ids(result) == Ids{"a/1"});
  const json& hit = result["hits"][0];
  std::set<std::string> members;
  for (const auto& [name, value] : hit.items()) members.insert(name);
  CHECK(members == std::set<std::string>{"objectID", "id", "title", "body", "source", "section", "author",
                                         "language", "tag", "published", "_highlightResult",
                                         "_snippetResult"});
  CHECK(hit["title"] == "Talks in <Jeddah> & \"after\"");
  CHECK(hit["published"] == 1741687200);
  CHECK(hit["author"] == json{"Mara Quill", "O'Hara"});
  const json& marked = hit["_highlightResult"];
  CHECK(
      marked["title"]["value"] ==
      "__ais-highlight__Talks__/ais-highlight__ in <__ais-highlight__Jeddah__/ais-highlight__> & \"after\"");
  CHECK(marked["title"]["matchLevel"] == "full");
  CHECK(marked["title"]["matchedWords"] == json{"jeddah", "talks"});
  CHECK(marked["source"]["matchLevel"] == "none");
  CHECK(marked["author"][0]["value"] == "Mara Quill");
  CHECK_FALSE(marked.contains("published"));
  const std::string snippet = hit["_snippetResult"]["body"]["value"];
  CHECK(snippet ==
        "Envoys held __ais-highlight__talks__/ais-highlight__ in __ais-highlight__Jeddah__/ais-highlight__…");
}

TEST_CASE("Algolia: attributes are chosen, left out, and an empty choice shows the id alone") {
  tests::WireServer server;
  const auto members = [&](json choice) {
    const json result = only_result(server.post(queries, asking({{"query", "grain"},
                                                                 {"attributesToRetrieve", std::move(choice)},
                                                                 {"attributesToHighlight", json::array()}})));
    std::string names;
    for (const auto& [name, value] : result.at("hits").at(0).items()) names += name + ' ';
    return names;
  };
  CHECK(members({"title", "price"}) == "objectID title ");
  CHECK(members(json::array()) == "objectID ");
  CHECK(members({"*", "-body", "-tag"}) == "id language objectID published section source title ");
}

TEST_CASE("Algolia: pages, totals and orders") {
  tests::WireServer server;
  const json page =
      only_result(server.post(queries, asking({{"query", "talks"}, {"hitsPerPage", 2}, {"page", 1}})));
  CHECK(page["nbHits"] == 3);
  CHECK(page["nbPages"] == 2);
  CHECK(page["page"] == 1);
  CHECK(page["hitsPerPage"] == 2);
  CHECK(page["hits"].size() == 1);
  CHECK(page["exhaustiveNbHits"] == true);
  CHECK(page["query"] == "talks");
  CHECK(page["index"] == "articles");
  CHECK(page["params"] == "hitsPerPage=2&page=1&query=talks");
  const json newest =
      only_result(server.post(queries, asking({{"indexName", "a_newest"}, {"query", "talks"}})));
  CHECK(object_ids(newest) == Ids{"b", "a/1", "c"});
  const json none = only_result(server.post(queries, asking({{"query", "talks"}, {"hitsPerPage", 0}})));
  CHECK(none["hits"].empty());
  CHECK(none["nbHits"] == 3);
  CHECK(none["nbPages"] == 0);
  const json beyond = only_result(server.post(queries, asking({{"query", "talks"}, {"page", 7}})));
  CHECK(beyond["hits"].empty());
  CHECK(beyond["nbPages"] == 1);
  const json window =
      only_result(server.post(queries, asking({{"query", "talks"}, {"offset", 2}, {"length", 5}})));
  CHECK(window["offset"] == 2);
  CHECK(window["length"] == 5);
  CHECK_FALSE(window.contains("nbPages"));
}

TEST_CASE("Algolia: facets count all matches under all filters, dates have statistics") {
  tests::WireServer server;
  const json result = only_result(server.post(queries, asking({{"query", "talks"},
                                                               {"facets", {"source", "tag", "published"}},
                                                               {"facetFilters", {"source:Ledger"}}})));
  CHECK(result["facets"]["source"] == json{{"Ledger", 2}});
  CHECK(result["facets"]["tag"] == json{{"grain", 1}, {"-30%", 1}});
  CHECK(result["facets"]["published"] == json{{"1741773600", 1}});
  CHECK(result["facets_stats"]["published"] ==
        json{{"min", 1741773600}, {"max", 1741773600}, {"avg", 1741773600.0}, {"sum", 1741773600}});
  const json follow_up = only_result(
      server.post(queries, asking({{"query", "talks"}, {"facets", "source"}, {"hitsPerPage", 0}})));
  CHECK(follow_up["facets"] == json{{"source", {{"Ledger", 2}, {"Pellworth Wire", 1}}}});
  CHECK_FALSE(follow_up.contains("facets_stats"));
}

TEST_CASE("Algolia and Searchkit: the values of a facet are found by words that begin as typed") {
  tests::WireServer server;
  const struct {
    const char* typed;
    const char* highlighted;
  } rows[] = {
      {"wir", "Pellworth <em>Wir</em>e"},
      {"PELLWORTH W", "<em>Pellworth W</em>ire"},
      {"edger", ""},
      {"wire x", ""},
  };
  for (const auto& row : rows) {
    INFO(row.typed);
    const json algolia = only_result(
        server.post(queries, asking({{"type", "facet"},
                                     {"facet", "source"},
                                     {"params", {{"facetQuery", row.typed}, {"hitsPerPage", 20}}}})));
    const json body = {
        {{"indexName", "a"},
         {"params", {{"facetName", "source"}, {"facetQuery", row.typed}, {"hitsPerPage", 0}}}}};
    CHECK(only_result(server.post("/searchkit", body))["facetHits"] == algolia["facetHits"]);
    CHECK(algolia["exhaustiveFacetsCount"] == true);
    if (*row.highlighted == '\0') {
      CHECK(algolia["facetHits"].empty());
    } else {
      CHECK(algolia["facetHits"] ==
            json{{{"value", "Pellworth Wire"}, {"highlighted", row.highlighted}, {"count", 1}}});
    }
  }
  const json all = only_result(server.post(
      queries, asking({{"type", "facet"}, {"facet", "source"}, {"facetQuery", ""}, {"maxFacetHits", 1}})));
  CHECK(all["facetHits"] == json{{{"value", "Ledger"}, {"highlighted", "Ledger"}, {"count", 2}}});
}

TEST_CASE("Searchkit: the body is the bare array, and errors are Algolia's") {
  tests::WireServer server;
  const auto answer = server.post("/searchkit", {{{"indexName", "a"}, {"params", {{"query", "grain"}}}}});
  CHECK(object_ids(only_result(answer)) == Ids{"b"});
  const auto refused = server.post("/searchkit", asking({}));
  CHECK(refused.status == 400);
  CHECK(refused.body["message"] == "the body must be a JSON array");
}

TEST_CASE("bodies that one answer has no room for are left out, and it says so; nothing else is") {
  Limits limits;
  limits.shown_body_bytes = 200;
  tests::WireServer server(tests::wire_articles(), limits);
  const json result = only_result(server.post(queries, asking({{"query", "talks"}})));
  CHECK(result["hits"].size() == 3);
  std::size_t bodies = 0;
  for (const json& hit : result["hits"]) bodies += hit.contains("body") ? 1U : 0U;
  CHECK(bodies == 2);
  CHECK_THAT(result["message"].get<std::string>(), tests::contains("the bodies of 1 hits"));
  limits.answer_bytes = 400;
  tests::WireServer small(tests::wire_articles(), limits);
  CHECK(small.post(queries, asking({{"query", "talks"}})).status == 400);
}

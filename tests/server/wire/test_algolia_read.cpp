#include <nlohmann/json.hpp>

#include "server/parameters.h"
#include "server/wire/algolia/index_name.h"
#include "server/wire/algolia/read.h"
#include "tests/catch.h"

using namespace server;
using nlohmann::json;

namespace {

json asking(json query) {
  query.emplace("indexName", "articles");
  return {{"requests", json::array({std::move(query)})}};
}

/// The request of a query, as its address.
std::string address(const json& query) {
  return to_url(wire::algolia::read(asking(query).dump(), {}).at(0).search)
      .substr(std::string("/search?").size());
}

}  // namespace

TEST_CASE("Algolia: a query becomes the request that /search would make of it") {
  const std::string all = "group=none&correct=auto&limit=20";
  const struct {
    const char* in;
    std::string want;
  } rows[] = {
      {R"({"query":"kursk"})", "q=kursk&group=none&correct=auto&limit=20"},
      {R"({"query":null,"page":2})", all + "&offset=40"},
      {R"({"hitsPerPage":"5","page":"1"})", "group=none&correct=auto&limit=5&offset=5"},
      {R"({"offset":7,"length":3})", "group=none&correct=auto&limit=3&offset=7"},
      {R"({"params":{"query":"kursk"}})", "q=kursk&group=none&correct=auto&limit=20"},
      {R"({"params":"query=a%20b&hitsPerPage=3&facetFilters=%5B%22tag%3Ax%22%5D"})",
       "q=a%20b&filter=tag%20%3D%20%22x%22&group=none&correct=auto&limit=3"},
      {R"({"facets":["source","*"]})",
       "group=none&correct=auto&facets=source%2Csection%2Cauthor%2Ctag%2Clanguage&limit=20"},
      {R"({"facets":"tag"})", "group=none&correct=auto&facets=tag&limit=20"},
      {R"({"indexName":"articles_newest"})", "sort=newest&" + all},
      {R"({"distinct":true})", "correct=auto&limit=20"},
      {R"({"distinct":1})", "correct=auto&limit=20"},
      {R"({"distinct":0})", all},
      {R"({"typoTolerance":false})", "group=none&correct=off&limit=20"},
      {R"({"typoTolerance":"min"})", all},
      {R"({"removeWordsIfNoResults":"none"})", "match=all&" + all},
      {R"({"analytics":true,"clickAnalytics":false,"userToken":"u","analyticsTags":["a"]})", all},
      {R"({"tagFilters":"","aroundLatLng":null,"optionalFilters":[],"enablePersonalization":false})", all},
      {R"({"queryType":"prefixNone","synonyms":true})", all},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    CHECK(address(json::parse(row.in)) == row.want);
  }
}

TEST_CASE("Algolia: every kind of filter becomes one expression") {
  const struct {
    const char* in;
    const char* want;
  } rows[] = {
      {R"({"facetFilters":"source:Ledger"})", R"(source = "Ledger")"},
      {R"({"facetFilters":[["source:A","source:B"],"tag:x"]})",
       R"((source = "A" OR source = "B") AND tag = "x")"},
      {R"({"facetFilters":["tag:-war"]})", R"(NOT tag = "war")"},
      {R"({"facetFilters":["tag:\\-30%"]})", R"(tag = "-30%")"},
      {R"({"facetFilters":["tag:a:b"]})", R"(tag = "a:b")"},
      {R"({"facetFilters":"language:en,source:A, B,tag:-war"})",
       R"(language = "en" AND source = "A, B" AND NOT tag = "war")"},
      {R"json({"numericFilters":"(published>=5 AND published<=9)"})json",
       "published >= 5 AND published <= 9"},
      {R"({"facetFilters":[]})", ""},
      {R"({"facetFilters":[[]]})", ""},
      {R"({"numericFilters":["published>=5","published<=9"]})", "published >= 5 AND published <= 9"},
      {R"({"numericFilters":[["published<5","published > 9"]]})", "published <= 4 OR published >= 10"},
      {R"({"numericFilters":"published:5 TO 9"})", "published 5 TO 9"},
      {R"j({"filters":"source:A AND (tag:x OR tag:y)"})j", R"(source = "A" AND (tag = "x" OR tag = "y"))"},
      {R"({"filters":"tag:x","facetFilters":["tag:y"],"numericFilters":["published=5"]})",
       R"(tag = "y" AND tag = "x" AND published 5 TO 5)"},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    const auto read = wire::algolia::read(asking(json::parse(row.in)).dump(), {});
    CHECK(filter::print(read.at(0).search.filter) == row.want);
  }
}

TEST_CASE("Algolia: the name of an index says the order") {
  CHECK(wire::algolia::sort_of("news") == Sort::relevance);
  CHECK(wire::algolia::sort_of("news_newest") == Sort::newest);
  CHECK(wire::algolia::sort_of("news:published:asc") == Sort::oldest);
}

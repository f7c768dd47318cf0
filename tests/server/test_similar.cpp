#include <algorithm>

#include "server/searcher.h"
#include "server/similar.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using Ids = std::vector<std::string>;

std::vector<tests::Telling> news() {
  std::vector<tests::Telling> all = {
      {.id = "one",
       .title = "Ferry aground",
       .body = "The ferry ran aground off Tallinn; divers inspect the hull and the propeller."},
      {.id = "two",
       .title = "Divers at the ferry",
       .body = "Divers found the hull of the ferry torn, said the port of Tallinn."},
      {.id = "three", .title = "Propeller", .body = "A propeller was found by divers."},
      {.id = "other", .title = "Wheat", .body = "Wheat prices rose on rain in the plains."},
      {.id = "alone", .title = "", .body = "Zzyzx."},
  };
  for (int number = 0; number < 20; ++number)
    all.push_back({.id = "f" + std::to_string(number),
                   .title = "Notes",
                   .body = "The council met and said that the budget was late."});
  return all;
}

Ids ids(const server::Similar& similar) {
  Ids all;
  for (const server::Hit& hit : similar.hits) all.push_back(hit.article.id);
  return all;
}

}  // namespace

TEST_CASE("similar articles share an article's characteristic words, and say which") {
  const tests::Archive archive(news());
  server::Searcher searcher(archive.path());
  const auto similar = searcher.similar("one", 10);
  REQUIRE(similar);
  REQUIRE(ids(*similar) == Ids{"two", "three"});
  const auto& shared = similar->hits[0].shared_terms;
  for (const std::string word : {"ferry", "hull", "tallinn"}) {
    INFO(word);
    CHECK(std::find(shared.begin(), shared.end(), word) != shared.end());
  }
  CHECK(similar->hits[0].score > similar->hits[1].score);
  CHECK(similar->hits[0].snippets.size() == 1);
}

TEST_CASE("an article like no other has no similar ones, and one that is not there is nothing") {
  const tests::Archive archive(news());
  server::Searcher searcher(archive.path());
  CHECK(searcher.similar("alone", 10)->hits.empty());
  CHECK_FALSE(searcher.similar("nowhere", 10));
  CHECK(searcher.similar("one", 1)->hits.size() == 1);
}

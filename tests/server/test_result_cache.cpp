#include <memory>
#include <string>

#include "server/result_cache.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::Edition;
using server::ResultCache;
using server::Results;

const Edition first{.identity = "a", .revision = 1};
const Edition second{.identity = "a", .revision = 2};
const Edition rebuilt{.identity = "b", .revision = 1};

Results results_of(const std::string& text, std::size_t size = 0) {
  Results results;
  results.query.text = text;
  results.query.understood = std::string(size, 'x');
  return results;
}

}  // namespace

TEST_CASE("results are given again for the same edition of the index only") {
  ResultCache cache(100'000);
  cache.keep(first, "k", results_of("one"));
  REQUIRE(cache.find(first, "k"));
  CHECK(cache.find(first, "k")->query.text == "one");
  CHECK_FALSE(cache.find(first, "other"));
  CHECK_FALSE(cache.find(second, "k"));
  CHECK_FALSE(cache.find(rebuilt, "k"));
  cache.keep(second, "k", results_of("two"));
  CHECK_FALSE(cache.find(first, "k"));
  CHECK(cache.counts().entries == 1);
}

TEST_CASE("results asked for longest ago go first, and memory stays within its bound") {
  ResultCache cache(10'000);
  for (const char* key : {"a", "b", "c"}) cache.keep(first, key, results_of(key, 2'000));
  REQUIRE(cache.find(first, "a"));
  cache.keep(first, "d", results_of("d", 2'000));
  CHECK(cache.find(first, "a"));
  CHECK_FALSE(cache.find(first, "b"));
  CHECK(cache.counts().bytes <= 10'000);
  cache.keep(first, "huge", results_of("huge", 20'000));
  CHECK_FALSE(cache.find(first, "huge"));
  CHECK(cache.counts().entries == 3);
}

TEST_CASE("a search that is given again is the same but for its time, and a commit is seen at once") {
  const tests::Archive archive({{.id = "a", .title = "Truce in Kursk", .body = "A truce."}});
  auto tables = std::make_shared<server::Tables>(archive.path(), 1'000'000);
  server::Searcher searcher(archive.path(), {}, tables);
  server::SearchRequest request;
  request.text = "truce";
  request.explain = server::Explain::on;
  const Results fresh = searcher.search(request);
  const Results again = searcher.search(request);
  CHECK(tables->results.counts().hits == 1);
  REQUIRE(again.hits.size() == 1);
  CHECK(again.hits[0].snippets == fresh.hits[0].snippets);
  CHECK(again.hits[0].score == fresh.hits[0].score);
  CHECK(again.query.understood == fresh.query.understood);
  request.format = server::Format::atom;
  searcher.search(request);
  CHECK(tables->results.counts().hits == 2);
  tests::write_index(archive.path(), {{.id = "b", .title = "Truce", .body = "Another truce."}},
                     {.revision = 2});
  CHECK(searcher.search(request).hits.size() == 2);
}

#include "corpus/date.h"
#include "server/searcher.h"
#include "server/stats.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

TEST_CASE("statistics name the largest sources as written, and the dates between which articles lie") {
  const tests::Archive archive({
      {.id = "a", .title = "x", .published = "2025-03-11", .source = "Harbour Ledger", .section = "World"},
      {.id = "b", .title = "x", .published = "2025-03-12", .source = "Pellworth Wire"},
      {.id = "c", .title = "x", .published = "2025-03-13", .source = "Pellworth Wire"},
      {.id = "d", .title = "x", .language = "de"},
  });
  server::Searcher searcher(archive.path());
  const server::Stats stats = searcher.stats();
  CHECK(stats.index.articles == 4);
  CHECK(stats.schema == indexer::schema_version);
  REQUIRE(stats.sources.size() == 2);
  CHECK(stats.sources[0].value == "Pellworth Wire");
  CHECK(stats.sources[0].count == 2);
  REQUIRE(stats.sections.size() == 1);
  CHECK(stats.sections[0].value == "World");
  REQUIRE(stats.languages.size() == 2);
  CHECK(stats.languages[0].language == "en");
  CHECK(stats.languages[0].articles == 3);
  CHECK(corpus::to_iso8601(stats.oldest.value()) == "2025-03-11T00:00:00Z");
  CHECK(corpus::to_iso8601(stats.newest.value()) == "2025-03-13T00:00:00Z");
  tests::write_index(archive.path(), {{.id = "e", .title = "x"}}, {.revision = 2});
  CHECK(searcher.stats().index.articles == 5);
}

TEST_CASE("statistics of an archive without dates name none") {
  const std::vector<tests::Telling> undated = {{.id = "a", .title = "x"}};
  const tests::Archive archive(undated);
  server::Searcher searcher(archive.path());
  CHECK_FALSE(searcher.stats().oldest);
  CHECK_FALSE(searcher.stats().newest);
}

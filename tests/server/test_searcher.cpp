#include <string>
#include <vector>

#include "server/problem.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::Relation;
using server::Results;
using server::Searcher;
using server::SearchRequest;
using server::Sort;
using tests::Archive;
using tests::Telling;

const std::vector<Telling> tellings = {
    {.id = "undated", .title = "A pause", .body = "Nobody knows when."},
    {.id = "old",
     .title = "Ceasefire agreed",
     .body = "The ceasefire was agreed in Jeddah. Kursk was quiet.",
     .published = "2025-03-11",
     .source = "Harbour Ledger",
     .tags = {"war", "peace"}},
    {.id = "new",
     .title = "Kursk attacked",
     .body = "After the ceasefire, troops entered Sudzha in Kursk.",
     .published = "2025-03-20",
     .source = "Pellworth Wire",
     .tags = {"war"}},
    {.id = "middle",
     .title = "Grain & <trade>",
     .body = "Grain went through the Black Sea.",
     .published = "2025-03-15",
     .source = "Pellworth Wire"},
};

std::vector<std::string> ids(const Results& results) {
  std::vector<std::string> all;
  for (const server::Hit& hit : results.hits) all.push_back(hit.article.id);
  return all;
}

using Ids = std::vector<std::string>;

SearchRequest asking(const std::string& text) {
  SearchRequest request;
  request.text = text;
  return request;
}

}  // namespace

TEST_CASE("a search gives ranked hits with marked titles and fragments, without bodies") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  const Results results = searcher.search(asking("ceasefire"));
  CHECK(ids(results) == Ids{"old", "new"});
  CHECK(results.hits[0].title_html == "<mark>Ceasefire</mark> agreed");
  REQUIRE_FALSE(results.hits[0].snippets.empty());
  CHECK(results.hits[0].snippets[0].find("<mark>ceasefire</mark>") != std::string::npos);
  CHECK(results.hits[0].article.body.empty());
  CHECK(results.hits[0].score > results.hits[1].score);
  CHECK(results.total.value == 2);
  CHECK(results.total.relation == Relation::exact);
  CHECK(results.query.understood == "ceasefire");
  CHECK(results.query.notes.empty());
  CHECK(results.index.revision == 1);
  CHECK(results.index.articles == 4);
}

TEST_CASE("without words everything matches, newest first and undated last") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  const Ids newest_first = {"new", "middle", "old", "undated"};
  CHECK(ids(searcher.search(asking(""))) == newest_first);
  CHECK(ids(searcher.search(asking("-nosuchword"))) == newest_first);
  CHECK(searcher.search(asking("")).hits[0].score == 0);
}

TEST_CASE("hits are sorted by date both ways, undated last") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  SearchRequest request = asking("ceasefire OR grain OR pause");
  request.sort = Sort::newest;
  CHECK(ids(searcher.search(request)) == Ids{"new", "middle", "old", "undated"});
  request.sort = Sort::oldest;
  CHECK(ids(searcher.search(request)) == Ids{"old", "middle", "new", "undated"});
}

TEST_CASE("where document ids run newest first, their order is used") {
  const Archive archive({tellings[2], tellings[3], tellings[1], tellings[0]}, {.order = "newest"});
  Searcher searcher(archive.path());
  SearchRequest request;
  CHECK(ids(searcher.search(request)) == Ids{"new", "middle", "old", "undated"});
  request.sort = Sort::oldest;
  CHECK(ids(searcher.search(request)) == Ids{"old", "middle", "new", "undated"});
}

TEST_CASE("filters narrow down: values of one field ORed, fields and dates ANDed") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  SearchRequest request;
  request.filters["source"] = {"pellworth WIRE"};
  CHECK(ids(searcher.search(request)) == Ids{"new", "middle"});
  request.filters["source"] = {"Pellworth Wire", "Harbour Ledger"};
  CHECK(searcher.search(request).total.value == 3);
  request.filters["tag"] = {"war"};
  CHECK(ids(searcher.search(request)) == Ids{"new", "old"});
  request.to = "2025-03-19";
  CHECK(ids(searcher.search(request)) == Ids{"old"});
  request.text = "ceasefire";
  CHECK(searcher.search(request).hits.at(0).score > 0);
}

TEST_CASE("a language filter has the query stemmed as that language") {
  const Archive archive({{.id = "en", .title = "The war of the words", .language = "en"},
                         {.id = "de", .title = "Die Verhandlungen und die Kriege", .language = "de"}});
  Searcher searcher(archive.path());
  SearchRequest request = asking("die verhandlung krieg");
  request.filters["language"] = {"DE"};
  const Results results = searcher.search(request);
  CHECK(results.query.understood == "verhandlung AND krieg");
  CHECK(ids(results) == Ids{"de"});
  request.filters["language"] = {"nosuch"};
  CHECK(searcher.search(request).hits.empty());
}

TEST_CASE("a page past the end is empty, not an error, and the total stays") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  SearchRequest request = asking("ceasefire");
  request.offset = 100;
  const Results results = searcher.search(request);
  CHECK(results.hits.empty());
  CHECK(results.total.value == 2);
}

TEST_CASE("pages follow each other without gap or repetition") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  Ids all;
  for (std::size_t offset = 0; offset < 4; ++offset) {
    SearchRequest request;
    request.limit = 1;
    request.offset = offset;
    all.push_back(ids(searcher.search(request)).at(0));
  }
  CHECK(all == Ids{"new", "middle", "old", "undated"});
}

TEST_CASE("when no article has every word, those with any are shown and a note says so") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  const Results results = searcher.search(asking("jeddah sudzha"));
  CHECK(results.total.value == 2);
  CHECK(results.query.understood == "jeddah OR sudzha");
  CHECK(results.query.notes.size() == 1);
  SearchRequest strict = asking("jeddah sudzha");
  strict.match = server::Match::all;
  CHECK(searcher.search(strict).hits.empty());
  const Results nothing = searcher.search(asking("nosuch words"));
  CHECK(nothing.hits.empty());
  CHECK(nothing.query.understood == "nosuch AND words");
  CHECK(nothing.query.notes.empty());
  CHECK(searcher.search(asking("jeddah AND sudzha")).hits.empty());
}

TEST_CASE("facets count values over all matches, falling, equal ones by value") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  SearchRequest request;
  request.limit = 1;
  request.facets = {"source", "tag"};
  const Results results = searcher.search(request);
  REQUIRE(results.facets.size() == 2);
  const auto& sources = results.facets.at("source");
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].value == "Pellworth Wire");
  CHECK(sources[0].count == 2);
  CHECK(sources[1].value == "Harbour Ledger");
  const auto& tags = results.facets.at("tag");
  REQUIRE(tags.size() == 2);
  CHECK(tags[0].value == "war");
  CHECK(tags[0].count == 2);
  CHECK(tags[1].value == "peace");
}

TEST_CASE("a total beyond what is counted is marked as an estimate, unless asked to be exact") {
  std::vector<Telling> many;
  for (int at = 0; at < 1'500; ++at) {
    const std::string number = std::to_string(at);
    many.push_back({.id = number,
                    .title = at % 2 == 0   ? "alpha beta"
                             : at % 3 == 0 ? "alpha"
                                           : "beta alpha gamma"});
  }
  const Archive archive(many);
  Searcher searcher(archive.path());
  std::uint64_t both = 0;
  for (const Telling& telling : many) both += telling.title != "alpha" ? 1U : 0U;
  SearchRequest request = asking("alpha AND beta");
  const Results quick = searcher.search(request);
  CHECK((quick.total.relation == Relation::estimate || quick.total.value == both));
  request.total = server::Total::exact;
  CHECK(searcher.search(request).total.value == both);
  CHECK(searcher.search(request).total.relation == Relation::exact);
  request = asking("alpha AND gamma");
  const Results few = searcher.search(request);
  CHECK(few.total.relation == Relation::exact);
  CHECK(few.total.value == 500);
}

TEST_CASE("an article is found by its id, whole; an unknown id is nothing") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  const auto record = searcher.article("middle");
  REQUIRE(record);
  CHECK(record->article.body == "Grain went through the Black Sea.");
  CHECK_FALSE(searcher.article("nosuch"));
  CHECK_FALSE(searcher.article(""));
}

TEST_CASE("a query beyond a bound is refused before the index is asked") {
  const Archive archive(tellings);
  Searcher searcher(archive.path());
  CHECK_THROWS_AS(searcher.search(asking("ab*")), server::ProblemError);
}

TEST_CASE("an empty archive answers, with nothing") {
  const Archive archive({});
  Searcher searcher(archive.path());
  SearchRequest request;
  request.facets = {"source"};
  request.from = "2025";
  CHECK(searcher.search(request).total.value == 0);
  CHECK(searcher.search(asking("ceasefire")).hits.empty());
}

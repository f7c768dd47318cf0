#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "indexer/names/aliases.h"
#include "server/query/synonyms.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::Expand;
using server::Explain;
using server::Histogram;
using server::Results;
using server::Searcher;
using server::SearchRequest;
using tests::Archive;
using tests::Telling;
using Ids = std::vector<std::string>;

std::vector<Telling> news() {
  return {
      {.id = "year",
       .title = "Grain talks",
       .body = "Grain deal in Odesa.",
       .published = "2024-06-01",
       .source = "A"},
      {.id = "month",
       .title = "Grain talks",
       .body = "Grain deal in Odesa.",
       .published = "2025-03-10",
       .source = "A"},
      {.id = "day",
       .title = "Grain talks",
       .body = "Grain deal in Odesa.",
       .published = "2025-03-31",
       .source = "B"},
      {.id = "undated", .title = "Grain talks", .body = "Grain deal in Odesa.", .source = "B"},
      {.id = "truce",
       .title = "A truce",
       .body = "The truce holds.",
       .published = "2025-03-12",
       .source = "C"},
      {.id = "cease",
       .title = "Talks",
       .body = "A cease-fire holds.",
       .published = "2025-03-11",
       .source = "C"},
      {.id = "near",
       .title = "Ports",
       .body = "The black sea was calm and the port was open.",
       .source = "C"},
      {.id = "apart",
       .title = "Ports",
       .body = "The sea was calm and open at the port, and the ships all day at anchor were black.",
       .source = "C"},
  };
}

SearchRequest asking(const std::string& text) {
  SearchRequest request;
  request.text = text;
  return request;
}

Ids ids(const Results& results) {
  Ids all;
  for (const server::Hit& hit : results.hits) all.push_back(hit.article.id);
  return all;
}

}  // namespace

TEST_CASE("neighbouring words of a query lift articles that have them near each other") {
  const Archive archive(news());
  Searcher searcher(archive.path());
  SearchRequest request = asking("black sea");
  request.explain = Explain::on;
  const Results results = searcher.search(request);
  CHECK(ids(results) == Ids{"near", "apart"});
  const auto is_near = [](const server::ScorePart& part) { return part.what == "near"; };
  const auto& first = results.hits[0].explanation;
  const auto& second = results.hits[1].explanation;
  CHECK(std::count_if(first.begin(), first.end(), is_near) == 1);
  CHECK(std::count_if(second.begin(), second.end(), is_near) == 0);
}

TEST_CASE("with lifts by nearness pages follow one another, scores fall and are explained to the last bit") {
  std::vector<tests::Telling> many;
  for (int number = 0; number < 70; ++number) {
    const std::string apart(static_cast<std::size_t>(number * 7 % 20) * 2, 'x');
    std::string between;
    for (const char letter : apart) between += std::string(1, letter) + ' ';
    many.push_back({.id = "a" + std::to_string(number), .body = "Black " + between + "sea, calm."});
  }
  const Archive archive(many);
  Searcher searcher(archive.path());
  for (const server::Group group : {server::Group::copies, server::Group::none}) {
    SearchRequest request = asking("black sea");
    request.explain = Explain::on;
    request.group = group;
    request.limit = 100;
    const Results whole = searcher.search(request);
    REQUIRE(whole.hits.size() > 10);
    double before = whole.hits.front().score;
    for (const server::Hit& hit : whole.hits) {
      CHECK(hit.score <= before);
      before = hit.score;
      double sum = 0;
      for (const server::ScorePart& part : hit.explanation) sum += part.weight;
      CHECK(sum == Approx(hit.score).margin(1e-6));
    }
    Ids paged;
    request.limit = 7;
    for (request.offset = 0; request.offset < 100; request.offset += request.limit) {
      for (const std::string& id : ids(searcher.search(request))) paged.push_back(id);
    }
    CHECK(paged == ids(whole));
  }
}

TEST_CASE("recency lifts newer articles by steps of age from the newest one, and loses none") {
  const Archive archive(news());
  Searcher searcher(archive.path());
  SearchRequest request = asking("grain deal");
  request.recency = 1;
  const Results results = searcher.search(request);
  REQUIRE(ids(results) == Ids{"day", "month", "year", "undated"});
  const auto& hits = results.hits;
  CHECK(hits[0].score - hits[3].score == Approx(5));  // younger than all five ages
  CHECK(hits[1].score - hits[3].score == Approx(3));  // 21 days: month, quarter, year
  CHECK(hits[2].score - hits[3].score == Approx(1));  // 303 days: year
  request.recency = 0.5;
  const Results half = searcher.search(request);
  CHECK(half.hits[0].score - half.hits[3].score == Approx(2.5));
}

TEST_CASE("synonyms are found after the word itself, and marked as variants") {
  const Archive archive(news());
  Searcher searcher(archive.path());
  const Results results = searcher.search(asking("truce"));
  CHECK(ids(results) == Ids{"truce", "cease"});
  CHECK(results.query.variants.at("truce") == Ids{"cease fire"});
  CHECK(results.hits[1].snippets.front().find("<mark>") != std::string::npos);
  CHECK(ids(searcher.search(asking("=truce"))) == Ids{"truce"});
  CHECK(ids(searcher.search(asking("cease-fire"))) == Ids{"cease", "truce"});
  CHECK(ids(searcher.search(asking("ceasefire"))).size() == 2);
}

TEST_CASE("the list of synonyms can be read, and no member stands in two groups") {
  CHECK_NOTHROW(server::query::Synonyms());
  std::set<std::string> seen;
  for (const auto& group : indexer::names::read_aliases(server::query::builtin_synonyms())) {
    for (const auto& member : group) {
      std::string whole;
      for (const std::string& word : member) whole += word + ' ';
      INFO(whole);
      CHECK((seen.insert(whole).second || whole.find('-') != std::string::npos || member.size() == 2));
    }
  }
}

TEST_CASE("the parts of an explanation sum to the score") {
  std::vector<Telling> many = news();
  for (int at = 0; at < 20; ++at) {
    many.push_back(
        {.id = "more" + std::to_string(at),
         .title = at % 2 == 0 ? "Black grain" : "Sea talks",
         .body = "Grain in Odesa, a ship number " + std::to_string(at) + " from the Black Sea, a truce.",
         .published = "2025-03-" + std::to_string(10 + at)});
  }
  const Archive archive(many);
  Searcher searcher(archive.path());
  for (const std::string text :
       {"grain", "grain deal", "black sea truce cease-fire talks odesa grain grain", "title:talks grain",
        "gra* deal", "\"black sea\" OR truce", "grain NOT deal", "(grain AND odesa) OR (black NEAR sea)",
        "+grain truce sea", "=grain source:A", "grain published:2025-03"}) {
    for (const Expand expand : {Expand::off, Expand::on}) {
      SearchRequest request = asking(text);
      request.explain = Explain::on;
      request.recency = 0.7;
      request.expand = expand;
      request.limit = 30;
      const Results results = searcher.search(request);
      REQUIRE_FALSE(results.hits.empty());
      for (const server::Hit& hit : results.hits) {
        double sum = 0;
        for (const server::ScorePart& part : hit.explanation) sum += part.weight;
        INFO(text << ": " << hit.article.id);
        CHECK(std::abs(sum - hit.score) < 1e-6);
      }
    }
  }
}

TEST_CASE("a part says which terms it is about, how often they stand there and how rare they are") {
  const Archive archive(news());
  Searcher searcher(archive.path());
  SearchRequest request = asking("truce");
  request.explain = Explain::on;
  const Results results = searcher.search(request);
  const server::ScorePart& part = results.hits.at(0).explanation.at(0);
  CHECK(part.what == "word");
  CHECK(part.field == "text");
  CHECK(part.terms == Ids{"truce"});
  CHECK(part.frequency == 4);  // three for the title, one for the body
  CHECK(part.idf > 0);
  CHECK(part.weight == Approx(part.idf * 2.6 * 4 / (4 + part.length)));
  CHECK(results.hits.at(1).explanation.at(0).what == "phrase");
  CHECK(searcher.search(asking("truce")).hits.at(0).explanation.empty());
}

TEST_CASE("a histogram counts matches by day, week, month or year, and picks the step itself") {
  struct Case {
    Histogram step;
    std::vector<std::pair<std::string, std::uint64_t>> want;
  };
  const std::vector<Case> cases{
      {Histogram::none, {}},
      {Histogram::day, {{"2024-06-01", 1}, {"2025-03-10", 1}, {"2025-03-31", 1}}},
      {Histogram::week, {{"2024-05-27", 1}, {"2025-03-10", 1}, {"2025-03-31", 1}}},
      {Histogram::month, {{"2024-06-01", 1}, {"2025-03-01", 2}}},
      {Histogram::year, {{"2024-01-01", 1}, {"2025-01-01", 2}}},
      {Histogram::automatic, {{"2024-05-27", 1}, {"2025-03-10", 1}, {"2025-03-31", 1}}},
  };
  const Archive archive(news());
  Searcher searcher(archive.path());
  for (const Case& c : cases) {
    SearchRequest request = asking("grain");
    request.histogram = c.step;
    std::vector<std::pair<std::string, std::uint64_t>> got;
    for (const auto& step : searcher.search(request).histogram) got.emplace_back(step.from, step.count);
    CHECK(got == c.want);
  }
}

TEST_CASE("the facet of a filtered field is counted as if its own filter were off, the others as they are") {
  const Archive archive(news());
  Searcher searcher(archive.path());
  SearchRequest request = asking("grain");
  request.facets = {"source", "language"};
  request.filters["source"] = {"A"};
  const Results results = searcher.search(request);
  CHECK(results.total.value == 2);
  REQUIRE(results.facets.at("source").size() == 2);
  CHECK(results.facets.at("source")[0].count == 2);
  CHECK(results.facets.at("source")[1].value == "B");
  CHECK(results.facets.at("language").at(0).count == 2);
}

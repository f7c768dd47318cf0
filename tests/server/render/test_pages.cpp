#include <regex>

#include "server/render/article_page.h"
#include "server/render/home_page.h"
#include "server/render/problem_page.h"
#include "server/render/relatives.h"
#include "server/render/search_page.h"
#include "server/render/time_strip.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/server/render/examples.h"

using namespace server;

namespace {

/// Without the hashes of style and icon, which change with every touch of them.
std::string steady(const std::string& page) {
  static const std::regex hash("\\.[0-9a-f]{12}\\.");
  return std::regex_replace(page, hash, ".HASH.");
}

SearchRequest example_request() {
  SearchRequest request;
  request.text = "talks \"jeddah\"";
  request.limit = 2;
  request.offset = 2;
  request.sort = Sort::newest;
  request.from = "2025-03";
  request.filters = {{"source", {"<Ledger>"}}};
  return request;
}

Results results_with_everything() {
  Results results = tests::example_results();
  results.histogram = {{"2025-01-01", "2025-01-31", 3}, {"2025-03-01", "2025-03-31", 1200}};
  indexer::Grouping& grouping = results.hits.front().grouping;
  grouping.count = 4;
  grouping.others = {{"a/1", "Talks & \"terms\" in Jeddah", "<Ledger>", "", 1741824000, {1, 1}},
                     {"b", "Another title", "", "", std::nullopt, {0.614, 0.9}}};
  return results;
}

}  // namespace

TEST_CASE("the page of results is as it was") {
  tests::check_golden("search.html",
                      steady(render::search_page(results_with_everything(), example_request(), {})));
}

TEST_CASE("the page without hits is as it was") {
  tests::check_golden("search-empty.html", steady(render::search_page({}, example_request(), {})));
}

TEST_CASE("the page of an article is as it was") {
  const indexer::Record record{.article = tests::example_article(),
                               .sentences = {},
                               .grouping = results_with_everything().hits.front().grouping};
  tests::check_golden("article.html", steady(render::article_page(record, {}, {})));
  const render::Sought sought{"\"talks\" para", {{{0, 5, 0, 1}}, {{10, 19, 0, 1}, {47, 53, 0, 1}}}};
  tests::check_golden("article-marked.html", steady(render::article_page(record, sought, {})));
}

TEST_CASE("the front page is as it was") {
  Stats stats;
  stats.index = {7, 4321};
  stats.oldest = 0;
  stats.newest = 1741824000;
  stats.sources = {{"Pellworth Wire", 9}};
  stats.languages = {{"uk", 3}};
  tests::check_golden("home.html", steady(render::home_page(tests::example_results(), stats, {})));
}

TEST_CASE("the page of an error is as it was") {
  const Problem problem{400, "invalid_parameter", "limit has to be a number, not '<b>'", "limit"};
  tests::check_golden("problem.html", steady(render::problem_page(problem, {})));
}

TEST_CASE("the page asks for facets and steps of its own only where the client asked for none") {
  SearchRequest request;
  CHECK(render::with_filters(request).facets.size() == 5);
  CHECK(render::with_filters(request).histogram == Histogram::automatic);
  request.facets = {"tag"};
  request.histogram = Histogram::year;
  CHECK(render::with_filters(request).facets == std::vector<std::string>{"tag"});
  CHECK(render::with_filters(request).histogram == Histogram::year);
}

TEST_CASE("who else carried an article is counted in outlets where each has one copy, else in copies") {
  struct Row {
    std::uint64_t count;
    std::vector<std::string> sources;
    std::string want;
  };
  const std::vector<Row> rows{{2, {"B"}, "Also in B<"},
                              {3, {"B", "C"}, "Also in 2 outlets<"},
                              {3, {"B", "B"}, "Also in 2 copies<"},
                              {3, {"B", ""}, "Also in 2 copies<"},
                              {2, {"A"}, "Also in 1 copy<"},
                              {1'235, {"B"}, "Also in 1,234 copies<"}};
  corpus::Article article;
  article.source = "A";
  const Site site;
  for (const Row& row : rows) {
    indexer::Grouping grouping;
    grouping.count = row.count;
    for (const std::string& source : row.sources) grouping.others.push_back({.id = "x", .source = source});
    CHECK_THAT(render::also_in(grouping, article, render::Links(site)), tests::contains(row.want));
  }
  CHECK(render::also_in({}, article, render::Links(site)).empty());
}

TEST_CASE("a bar of the strip says its days in words and links to them") {
  struct Row {
    std::string from, to, want;
  };
  const std::vector<Row> rows{
      {"2025-03-13", "2025-03-13", "<title>13 March 2025: 1 article<"},
      {"2025-03-10", "2025-03-16", "<title>10 March 2025 – 16 March 2025: 1 article<"},
      {"2025-03-01", "2025-03-31", "<title>March 2025: 1 article<"},
      {"2025-01-01", "2025-12-31", "<title>2025: 1 article<"}};
  const Site site;
  for (const Row& row : rows) {
    Results results;
    results.histogram = {{row.from, row.to, 1}, {"2026-01-01", "2026-01-01", 9}};
    const std::string html = render::time_strip(results, {}, render::Links(site));
    CHECK_THAT(html, tests::contains(row.want));
    CHECK_THAT(html, tests::contains("from=" + row.from + "&amp;to=" + row.to + "\""));
    results.histogram.pop_back();
    CHECK(render::time_strip(results, {}, render::Links(site)).empty());
  }
}

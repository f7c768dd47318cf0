#include <regex>

#include "server/render/article_page.h"
#include "server/render/home_page.h"
#include "server/render/problem_page.h"
#include "server/render/relatives.h"
#include "server/render/search_page.h"
#include "server/render/story_page.h"
#include "server/render/time_strip.h"
#include "server/render/timeline.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/server/render/examples.h"

using namespace server;

namespace {

/// Without the style and the hashes of scripts and icon, which change with every touch of them.
std::string steady(const std::string& page) {
  static const std::regex hash("\\.[0-9a-f]{12}\\.");
  std::string text = std::regex_replace(page, hash, ".HASH.");
  for (auto at = text.find("<style>"); at != std::string::npos; at = text.find("<style>", at + 1))
    text.erase(at + 7, text.find("</style>", at) - at - 7);
  return text;
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

std::size_t count_of(const std::string& text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

render::Surroundings surroundings() {
  Hit hit;
  hit.article = tests::example_article();
  hit.article.id = "another";
  hit.shared_terms = {"jeddah", "<talks>"};
  stories::StorySummary story{.id = "0123456789abcdef", .title = "Talks & more"};
  story.first = 1741824000;
  story.last = 1741910400;
  story.articles = 12;
  for (const std::string source : {"A", "<B>", "C", "D", "E", "F", "G"}) story.sources.push_back({source, 1});
  return {.version = "00ff", .similar = {hit}, .story = story};
}

stories::Story example_story() {
  stories::Story story;
  story.summary = surroundings().story.value();
  story.summary.terms = {"talks", "\"jeddah\""};
  const auto add = [&](const std::string& id, const std::string& source,
                       std::optional<std::int64_t> published) {
    stories::StoryArticle one;
    one.article.id = id;
    one.article.title = "Title of <" + id + ">";
    one.article.source = source;
    one.article.published = published;
    story.articles.push_back(one);
  };
  add("a", "<B>", 1741824000);
  add("b", "A", 1741824000 + 3'600);
  add("c", "A", 1741824000 + 7'200);
  add("d", "<B>", 1741910400);
  add("e", "", std::nullopt);
  story.articles[3].copy_of = "a";
  story.days = {{"2025-03-13", "2025-03-13", 3}, {"2025-03-14", "2025-03-14", 1}};
  story.not_carried_by = {{"H", 9}};
  story.notes = {"only 5 of its 12 articles are listed and counted"};
  return story;
}

}  // namespace

TEST_CASE("the page of a story is as it was") {
  tests::check_golden("story.html", steady(render::story_page(example_story(), {})));
}

TEST_CASE(
    "a time line has a line for each of the busiest outlets, one for the others, and no more columns than "
    "fit") {
  stories::Story story;
  constexpr std::int64_t day = 86'400;
  for (std::int64_t n = 0; n < 60; ++n) {
    stories::StoryArticle one;
    one.article.source = "Outlet " + std::to_string(n % 20 < 5 ? n % 20 : n);
    one.article.published = n * day;
    story.articles.push_back(one);
  }
  CHECK(render::timeline(story).empty());  // nothing has a date
  story.summary.first = 0;
  story.summary.last = 59 * day;
  const std::string html = render::timeline(story);
  CHECK(count_of(html, "<li>") == 12);
  CHECK_THAT(html, tests::contains("other outlets"));
  CHECK(count_of(html, "<text ") == 3);
  CHECK_THAT(html, tests::contains(": 1 January 1970 – 2 January 1970: 1 article") ||
                       tests::contains("1 January 1970 – 2 January 1970: "));
}

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
  tests::check_golden("article.html", steady(render::article_page(record, {}, {}, {})));
  const render::Sought sought{"\"talks\" para", {{{0, 5, 0, 1}}, {{10, 19, 0, 1}, {47, 53, 0, 1}}}};
  tests::check_golden("article-marked.html",
                      steady(render::article_page(record, sought, surroundings(), {})));
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
  tests::check_golden("problem.html", steady(render::problem_page(problem, "talks & more", {})));
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

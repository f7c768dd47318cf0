#include <regex>

#include "server/render/article_page.h"
#include "server/render/home_page.h"
#include "server/render/problem_page.h"
#include "server/render/search_page.h"
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

}  // namespace

TEST_CASE("the page of results is as it was") {
  tests::check_golden("search.html",
                      steady(render::search_page(tests::example_results(), example_request(), {})));
}

TEST_CASE("the page without hits is as it was") {
  tests::check_golden("search-empty.html", steady(render::search_page({}, example_request(), {})));
}

TEST_CASE("the page of an article is as it was") {
  tests::check_golden("article.html", steady(render::article_page(
                                          {.article = tests::example_article(), .sentences = {}}, {})));
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

TEST_CASE("the page asks for facets of its own only where the client asked for none") {
  SearchRequest request;
  CHECK(render::with_filters(request).facets.size() == 5);
  request.facets = {"tag"};
  CHECK(render::with_filters(request).facets == std::vector<std::string>{"tag"});
}

// Every shape of error: problem+json that names what is wrong, and shows nothing of the inside.

#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index());
  return server.port();
}

void check_problem(const tests::Answer& answer, int status, const std::string& code) {
  INFO(answer.head << answer.body);
  REQUIRE(answer.status == status);
  CHECK(answer.header("Content-Type") == "application/problem+json");
  CHECK(answer.header("X-Request-Id").size() == 16);
  CHECK(answer.header("X-Content-Type-Options") == "nosniff");
  const json problem = answer.json();
  CHECK(problem["status"] == status);
  CHECK(problem["code"] == code);
  CHECK(problem["type"] == "about:blank");
  CHECK_FALSE(problem["title"].get<std::string>().empty());
  CHECK_FALSE(problem["detail"].get<std::string>().empty());
}

}  // namespace

TEST_CASE("a wrong parameter is 400 and named") {
  struct Row {
    std::string query, parameter;
  };
  const std::vector<Row> rows = {
      {"limit=0", "limit"},
      {"limit=101", "limit"},
      {"limit=ten", "limit"},
      {"limit=1e1", "limit"},
      {"offset=-1", "offset"},
      {"offset=10001", "offset"},
      {"cursor=x", "cursor"},
      {"sort=best", "sort"},
      {"from=yesterday", "from"},
      {"to=2025-13-01", "to"},
      {"facets=colour", "facets"},
      {"fragments=0", "fragments"},
      {"fragments=6", "fragments"},
      {"group=topic", "group"},
      {"match=some", "match"},
      {"format=pdf", "format"},
      {"total=all", "total"},
      {"nonsense=1", "nonsense"},
      {"q=a&q=b", "q"},
      {"limit=5&limit=6", "limit"},
      {"Q=a", "Q"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const tests::Answer answer = tests::get(samples(), "/search?" + row.query);
    check_problem(answer, 400, "invalid_parameter");
    CHECK(answer.json()["parameter"] == row.parameter);
  }
}

TEST_CASE("other routes refuse parameters that they do not have") {
  for (const std::string target :
       {"/stats?x=1", "/healthz?x=1", "/readyz?x=1", "/?q=a", "/articles/none?x=1"}) {
    check_problem(tests::get(samples(), target), 400, "invalid_parameter");
  }
  check_problem(tests::get(samples(), "/articles/none?format=pdf"), 400, "invalid_parameter");
}

TEST_CASE("a query beyond a bound is 400 query_too_complex") {
  std::string long_query(5'000, 'a');
  check_problem(tests::get(samples(), "/search?q=" + long_query), 400, "query_too_complex");
  std::string nested;
  for (int i = 0; i < 40; ++i) nested += '(';
  check_problem(tests::get(samples(), "/search?q=" + nested + "a"), 400, "query_too_complex");
}

TEST_CASE("a target that is no sound UTF-8 or percent-encoding is 400") {
  CHECK(tests::get(samples(), "/search?q=%ZZ").status == 400);
  CHECK(tests::get(samples(), "/search?q=%FF").status == 400);
  CHECK(tests::get(samples(), "/search?q=%00").status == 400);
  CHECK(tests::get(samples(), "/articles/%ZZ").status == 400);
  CHECK(tests::get(samples(), "/articles/%FF").status == 400);
  CHECK(tests::get(samples(), "/articles/a%00b").status == 400);
}

TEST_CASE("a body that is not one sound JSON object is 400 invalid_json") {
  for (const std::string body :
       {"", "[]", "{", "{\"q\":\"a\"}}", "{\"q\":\"a\",\"q\":\"b\"}", "null", "\xFF"}) {
    INFO(body);
    check_problem(tests::request(samples(), "POST", "/search", {}, body), 400, "invalid_json");
  }
  const tests::Answer answer = tests::request(samples(), "POST", "/search", {}, R"({"limit": "ten"})");
  CHECK(answer.status == 400);
  CHECK(answer.json()["parameter"] == "limit");
  check_problem(tests::request(samples(), "POST", "/search?q=a", {}, "{}"), 400, "invalid_parameter");
}

TEST_CASE("a body as form data of any size meets our own errors") {
  check_problem(tests::request(samples(), "POST", "/search",
                               {"Content-Type: application/x-www-form-urlencoded"}, std::string(9'000, 'a')),
                413, "body_too_large");
}

TEST_CASE("a path without a route is 404, a route's wrong method 405 with Allow") {
  check_problem(tests::get(samples(), "/nowhere"), 404, "not_found");
  check_problem(tests::get(samples(), "/search/"), 404, "not_found");
  check_problem(tests::get(samples(), "/articles/"), 404, "not_found");
  check_problem(tests::get(samples(), "/assets/layout.html"), 404, "not_found");
  check_problem(tests::get(samples(), "/assets/..%2Fstyle.css"), 404, "not_found");
  check_problem(tests::get(samples(), "/articles/no-such-article"), 404, "article_not_found");
  const tests::Answer wrong = tests::request(samples(), "DELETE", "/search");
  check_problem(wrong, 405, "method_not_allowed");
  CHECK(wrong.header("Allow") == "GET, HEAD, POST, OPTIONS");
  const tests::Answer posted = tests::request(samples(), "POST", "/stats", {}, "{}");
  check_problem(posted, 405, "method_not_allowed");
  CHECK(posted.header("Allow") == "GET, HEAD, OPTIONS");
}

TEST_CASE("limits of a request are answered as documented") {
  CHECK(tests::get(samples(), "/search?q=" + std::string(9'000, 'a')).status == 414);
  CHECK(tests::request(samples(), "POST", "/search", {}, std::string(65'537, ' ')).status == 413);
  CHECK(tests::request(samples(), "POST", "/search", {"Content-Encoding: gzip"}, "{}").status == 415);
  CHECK(tests::get(samples(), "/search", {"X-Long: " + std::string(9'000, 'a')}).status == 431);
}

TEST_CASE("an error names what was wrong in the asker's words, and nothing of the inside") {
  const tests::Answer answer = tests::get(samples(), "/search?sort=%3Cscript%3E");
  CHECK_THAT(answer.json()["detail"].get<std::string>(), tests::contains("<script>"));
  for (const std::string target :
       {"/search?q=%28", "/articles/x%0Ay", "/search?limit=99999999999999999999"}) {
    const tests::Answer one = tests::get(samples(), target);
    CHECK(one.status < 500);
    if (one.status < 400) continue;  // found articles may speak of anything, and be known by their paths
    for (const std::string inside : {"Xapian", "httplib", "std::", "exception", "/tmp/"}) {
      CHECK(one.body.find(inside) == std::string::npos);
    }
  }
}

TEST_CASE("a browser gets an error as a page with the same status") {
  const tests::Answer answer = tests::get(samples(), "/search?limit=0", {tests::browser_accept});
  CHECK(answer.status == 400);
  CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
  CHECK_THAT(answer.body, tests::contains("invalid_parameter"));
  CHECK(tests::get(samples(), "/nowhere", {tests::browser_accept}).header("Content-Type") ==
        "text/html; charset=utf-8");
}

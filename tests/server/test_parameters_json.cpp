#include <string>
#include <vector>

#include "server/parameters.h"
#include "server/problem.h"
#include "tests/catch.h"

namespace {

using server::SearchRequest;

server::Problem refusal(const std::string& json) {
  try {
    server::read_search_json(json);
  } catch (const server::ProblemError& error) {
    return error.problem;
  }
  FAIL("was not refused: " << json);
  return {};
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("a JSON object is read as its URL is") {
  const SearchRequest request = server::read_search_json(
      R"({"q": "kursk", "limit": 20, "source": ["BBC", "Reuters"], "tag": "war", "facets": ["tag", "source"],
          "sort": "oldest", "to": null, "from": ""})");
  SearchRequest want;
  want.text = "kursk";
  want.limit = 20;
  want.filters = {{"source", {"BBC", "Reuters"}}, {"tag", {"war"}}};
  want.facets = {"tag", "source"};
  want.sort = server::Sort::oldest;
  CHECK(request == want);
  CHECK(server::read_search_json("{}") == SearchRequest{});
  CHECK(server::read_search_json(R"({"facets": "tag,source"})").facets == want.facets);
}

TEST_CASE("what is not one sound JSON object is refused as such") {
  const std::vector<std::string> wrong = {"",
                                          "[]",
                                          "\"q\"",
                                          "null",
                                          "{",
                                          "{\"q\": }",
                                          "{} {}",
                                          "{\"q\": 1e999}",
                                          R"({"q": "a", "q": "b"})",
                                          R"({"tag": {"a": 1, "a": 2}})",
                                          "{\"q\": \"\xFF\"}",
                                          std::string("{\"q\": \"a\0b\"}", 12),
                                          "{\"tag\": " + nested(40) + "}",
                                          "{\"tag\": " + std::string(30'000, '[')};
  for (const std::string& json : wrong) {
    INFO(json.substr(0, 60));
    const server::Problem problem = refusal(json);
    CHECK(problem.status == 400);
    CHECK(problem.code == "invalid_json");
  }
}

TEST_CASE("nesting is allowed to its limit and no deeper") {
  CHECK(refusal("{\"tag\": " + nested(31) + "}").code == "invalid_parameter");
  CHECK(refusal("{\"tag\": " + nested(32) + "}").code == "invalid_json");
}

TEST_CASE("a member of the wrong type or out of range is refused, naming it") {
  struct Case {
    std::string json;
    std::string parameter;
  };
  const std::vector<Case> cases = {
      {R"({"limit": "10"})", "limit"},
      {R"({"limit": 10.0})", "limit"},
      {R"({"limit": true})", "limit"},
      {R"({"limit": -1})", "limit"},
      {R"({"limit": 4294967306})", "limit"},
      {R"({"offset": 18446744073709551626})", "offset"},
      {R"({"q": 1})", "q"},
      {R"({"q": ["a"]})", "q"},
      {R"({"q": "a\u0000b"})", "q"},
      {R"({"source": {"a": 1}})", "source"},
      {R"({"source": ["a", 1]})", "source"},
      {R"({"facets": [["source"]]})", "facets"},
      {R"({"colour": 1})", "colour"},
      {R"({"colour": null})", "colour"},
  };
  for (const Case& c : cases) {
    INFO(c.json);
    const server::Problem problem = refusal(c.json);
    CHECK(problem.code == "invalid_parameter");
    CHECK(problem.parameter == c.parameter);
  }
}

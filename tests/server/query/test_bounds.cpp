#include <string>
#include <vector>

#include "server/problem.h"
#include "server/query/read.h"
#include "tests/catch.h"

namespace {

using server::Limits;

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (; times > 0; --times) all += text;
  return all;
}

/// The code of the refusal; empty when the query is read.
std::string refusal(const std::string& text) {
  try {
    server::query::read(text, {.match = server::Match::automatic, .languages = {"en"}, .limits = {}});
    return {};
  } catch (const server::ProblemError& error) {
    CHECK(error.problem.status == 400);
    CHECK(error.problem.parameter == "q");
    CHECK_FALSE(error.problem.detail.empty());
    return error.problem.code;
  }
}

std::string words(std::size_t count) {
  std::string text;
  for (; count > 0; --count) text += "w" + std::to_string(count) + ' ';
  return text;
}

struct Bound {
  std::string name;
  std::string at_limit;
  std::string beyond;
};

}  // namespace

TEST_CASE("a query at a bound is read, one beyond it is refused as too complex") {
  const Limits limits;
  const std::vector<Bound> bounds = {
      {"characters", repeated("é", limits.query_characters), repeated("é", limits.query_characters + 1)},
      {"terms", words(limits.query_terms), words(limits.query_terms + 1)},
      {"characters of a run", repeated("停", limits.query_terms), repeated("停", limits.query_terms + 1)},
      {"depth", repeated("(", limits.query_depth) + "a" + repeated(")", limits.query_depth),
       repeated("(", limits.query_depth + 1) + "a" + repeated(")", limits.query_depth + 1)},
      {"wildcards", "abc* abd* abe* abf*", "abc* abd* abe* abf* abg*"},
      {"letters before a wildcard", "абв*", "ab*"},
      {"NEAR", "a NEAR/50 b", "a NEAR/51 b"},
      {"ADJ", "a ADJ/50 b", "a ADJ/51 b"},
      {"words of NEAR", repeated("a NEAR ", 11) + "a", repeated("a NEAR ", 12) + "a"},
      {"phrase", '"' + repeated("a ", 12) + '"', '"' + repeated("a ", 13) + '"'},
      {"value", "source:\"" + repeated("a ", 12) + '"', "source:\"" + repeated("a ", 13) + '"'},
  };
  for (const Bound& bound : bounds) {
    INFO(bound.name);
    CHECK(refusal(bound.at_limit).empty());
    CHECK(refusal(bound.beyond) == "query_too_complex");
  }
}

TEST_CASE("nesting is bounded whatever else is wrong with the query") {
  CHECK(refusal(repeated("(", 4'000)) == "query_too_complex");
  CHECK(refusal(repeated("-(", 2'000) + "\"") == "");  // plain words: none
  CHECK(refusal(repeated("NOT ", 1'000) + "a") == "");
  CHECK(refusal(repeated("title:(", 500)) == "query_too_complex");
}

TEST_CASE("a link longer than a phrase is read as its words") {
  CHECK(refusal("https://example.org/" + repeated("a-", 100)).empty());
}

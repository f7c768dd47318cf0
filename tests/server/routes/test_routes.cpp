#include "server/problem.h"
#include "server/routes/routes.h"
#include "server/routes/target.h"
#include "tests/catch.h"

using namespace server::routes;

TEST_CASE("a path is matched as it was sent, then decoded") {
  CHECK(find("GET", "/articles/a%2Fb").argument == "a%2Fb");
  CHECK(decode_segment("a%2Fb%20c+d") == "a/b c+d");
  CHECK(find("GET", "/articles/a/b").route == nullptr);
  CHECK(find("GET", "/articles/").route == nullptr);
  CHECK(find("GET", "/articles").route == nullptr);
  CHECK(find("GET", "/Search").route == nullptr);
}

TEST_CASE("a pattern's place stands for one segment that is not empty") {
  CHECK(match("/a/{}", "/a/x") == "x");
  CHECK(match("/a/{}/similar", "/a/x/similar") == "x");
  CHECK(match("/a/{}/similar", "/a/similar") == std::nullopt);
  CHECK(match("/a/{}/similar", "/a//similar") == std::nullopt);
  CHECK(match("/a/{}", "/a/x/y") == std::nullopt);
  CHECK(match("/a", "/a") == "");
  CHECK(match("/a", "/ab") == std::nullopt);
}

TEST_CASE("a segment that cannot be decoded is refused") {
  for (const std::string segment : {"%", "%4", "%zz", "%4g", "%+1", "%00", "%ff", "%c0%af"}) {
    INFO(segment);
    CHECK_THROWS_AS(decode_segment(segment), server::ProblemError);
  }
}

TEST_CASE("the methods of a path are told where its method is another") {
  CHECK(find("HEAD", "/stats").route != nullptr);
  CHECK(find("DELETE", "/stats").allowed == "GET, HEAD, OPTIONS");
  CHECK(find("POST", "/search").route->body_bytes != nullptr);
  CHECK(find("GET", "/nowhere").allowed.empty());
}

TEST_CASE("only routes that take a body have a limit of their own") {
  server::Limits limits;
  limits.search_body_bytes = 77;
  CHECK(body_limit(limits, "POST", "/search") == 77);
  CHECK(body_limit(limits, "POST", "/nowhere") == 77);
}

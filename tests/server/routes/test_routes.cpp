#include <cctype>
#include <regex>
#include <set>

#include <nlohmann/json.hpp>

#include "server/parameter_table.h"
#include "server/problem.h"
#include "server/routes/routes.h"
#include "server/routes/target.h"
#include "server/web/assets.h"
#include "server/web/content_policy.h"
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
  CHECK(match("/a/*/b", "/a/*/b") == "");
  CHECK(match("/a/*/b", "/a/%2a/b") == "");
  CHECK(match("/a/*/b", "/a/x/b") == std::nullopt);
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

TEST_CASE("the description of the interface names every route and no other") {
  const auto document = nlohmann::json::parse(server::web::file("openapi.json").bytes);
  std::set<std::string> described;
  for (const auto& [path, operations] : document["paths"].items()) {
    for (const auto& [method, operation] : operations.items()) {
      const std::string pattern = std::regex_replace(path, std::regex("\\{\\w+\\}"), "{}");
      std::string upper = method;
      for (char& letter : upper) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
      described.insert(upper + ' ' + pattern);
    }
  }
  std::set<std::string> served;
  for (const Route& route : all())
    served.insert(std::string{route.method} + ' ' + std::string{route.pattern});
  CHECK(described == served);
}

TEST_CASE("the description of the interface names every parameter of a search and no other") {
  const auto document = nlohmann::json::parse(server::web::file("openapi.json").bytes);
  std::set<std::string> described;
  for (const auto& parameter : document["paths"]["/search"]["get"]["parameters"])
    described.insert(parameter["name"].get<std::string>());
  std::set<std::string> read;
  for (const server::KnownParameter& parameter : server::known_parameters())
    read.insert(std::string{parameter.name});
  CHECK(described == read);
}

TEST_CASE("an inline style is named by the base64 of its SHA-256") {
  CHECK(server::web::hash_source("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  CHECK(server::web::hash_source("abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

#include <nlohmann/json.hpp>

#include "server/keys/in_target.h"
#include "server/log.h"
#include "tests/catch.h"

using server::LogForm;

namespace {

const std::chrono::system_clock::time_point noon{std::chrono::milliseconds{1741867200007}};

server::LogEntry entry() {
  return {.request_id = "00ff",
          .client = "127.0.0.1",
          .method = "GET",
          .target = "/search?q=\"a\"\\\n\x01",
          .status = 200,
          .bytes = 1234,
          .took = std::chrono::microseconds{812},
          .agent = "curl\r\n\xFF"};
}

}  // namespace

TEST_CASE("a request as text is one line whose quoted parts can be read back") {
  CHECK(to_line(entry(), LogForm::text, noon) ==
        "2025-03-13T12:00:00.007Z 00ff 127.0.0.1 \"GET /search?q=\\\"a\\\"\\\\\\n\\u0001\" 200 1234 0.812 "
        "\"curl\\r\\n\uFFFD\"");
}

TEST_CASE("a request as JSON is one object on one line") {
  const std::string line = to_line(entry(), LogForm::json, noon);
  CHECK(line.find('\n') == std::string::npos);
  const auto json = nlohmann::json::parse(line);
  CHECK(json["time"] == "2025-03-13T12:00:00.007Z");
  CHECK(json["target"] == "/search?q=\"a\"\\\n\x01");
  CHECK(json["status"] == 200);
  CHECK(json["bytes"] == 1234);
  CHECK(json["ms"] == 0.812);
}

TEST_CASE("a key in a request's target is not written") {
  CHECK(server::keys::without_keys("/a?q=1&X-Algolia-API-Key=secret&b=2") ==
        "/a?q=1&X-Algolia-API-Key=***&b=2");
  CHECK(server::keys::without_keys("/a?x-algolia-api-key=secret") == "/a?x-algolia-api-key=***");
  for (const std::string target : {"/a", "/a?", "/a?q=x-algolia-api-key=1", "/a?x-algolia-api-key"}) {
    CHECK(server::keys::without_keys(target) == target);
  }
}

TEST_CASE("a key in the target counts where Algolia's clients send it") {
  CHECK(server::keys::key_in("/1/indexes/*/queries?a=b&x-algolia-api-key=k") == "k");
  CHECK(server::keys::key_in("/1/indexes/*/queries?a=b").empty());
  CHECK(server::keys::key_in("/articles/x?x-algolia-api-key=k").empty());
}

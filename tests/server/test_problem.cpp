#include <set>
#include <thread>
#include <vector>

#include "server/problem.h"
#include "server/request_id.h"
#include "tests/catch.h"

TEST_CASE(
    "a problem is written with type, title, status, detail and code, and a parameter if one is at fault") {
  CHECK(server::to_json({400, "invalid_parameter", "limit has to be 1 to 100", "limit"}) ==
        R"({"type":"about:blank","title":"Bad Request","status":400,"detail":"limit has to be 1 to 100",)"
        R"("code":"invalid_parameter","parameter":"limit"})");
  CHECK(
      server::to_json({503, "too_busy", "try again", ""}) ==
      R"({"type":"about:blank","title":"Service Unavailable","status":503,"detail":"try again","code":"too_busy"})");
}

TEST_CASE("bytes that are not UTF-8 are replaced in a problem") {
  CHECK(server::to_json({400, "x", "\xff", ""}).find("\xef\xbf\xbd") != std::string::npos);
}

TEST_CASE("a request id is 16 hexadecimal digits, and no two are alike, in one thread or in many") {
  std::vector<std::vector<std::string>> made(4);
  std::vector<std::thread> threads;
  for (auto& ids : made) {
    threads.emplace_back([&ids] {
      for (int i = 0; i < 1'000; ++i) ids.push_back(server::new_request_id());
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::set<std::string> all;
  for (const auto& ids : made) all.insert(ids.begin(), ids.end());
  CHECK(all.size() == 4'000);
  for (const std::string& id : all) {
    CHECK((id.size() == 16 && id.find_first_not_of("0123456789abcdef") == std::string::npos));
  }
}

// Keys: made and revoked on the command line, read again on SIGHUP, asked for where the file says so.

#include <csignal>

#include "tests/catch.h"
#include "tests/end_to_end/newsroom.h"

namespace {

using nlohmann::json;
using tests::check_problem;
using tests::Newsroom;

}  // namespace

TEST_CASE("keys that are revoked or made are so after SIGHUP, and never stand in the log") {
  Newsroom newsroom;
  const auto status = [&](const std::string& key) {
    return tests::request(newsroom.server.port(), "DELETE", "/articles/nobody", {"X-API-Key: " + key}).status;
  };
  const auto becomes = [&](const std::string& key, int wanted) {
    for (int tries = 0; tries < 10'000; ++tries)
      if (status(key) == wanted) return true;
    return false;
  };
  const std::string fresh = tests::made_key(newsroom.keys, "admin");
  CHECK(tests::run_server({"key", "revoke", "write-1", "--keys", newsroom.keys}).code == 0);
  CHECK(tests::run_server({"key", "revoke", "write-1", "--keys", newsroom.keys}).code == 1);
  CHECK(status(newsroom.writer) == 404);
  CHECK(status(fresh) == 401);
  newsroom.server.process().signal(SIGHUP);
  CHECK(becomes(fresh, 404));
  CHECK(status(newsroom.writer) == 401);
  CHECK(tests::run_server({"key", "list", "--keys", newsroom.keys}).output.starts_with("read-1\tread\t20"));
  newsroom.workspace.write("keys.json", "{");
  newsroom.server.process().signal(SIGHUP);
  CHECK(status(fresh) == 404);
  newsroom.server.process().signal(SIGTERM);
  CHECK(newsroom.server.process().exit_code() == 0);
  const std::string log = newsroom.server.process().errors();
  CHECK(log.find("DELETE /articles/nobody") != std::string::npos);
  for (const std::string& key : {newsroom.reader, newsroom.writer, fresh})
    CHECK(log.find(key) == std::string::npos);
}

TEST_CASE("where reading needs a key, searches do, and what tells of the server does not") {
  Newsroom newsroom;
  const std::uint16_t port = newsroom.server.port();
  json file = json::parse(tests::read_text(newsroom.keys));
  file["reading"] = "key";
  newsroom.workspace.write("keys.json", file.dump());
  newsroom.server.process().signal(SIGHUP);
  while (tests::get(port, "/search").status == 200) {
  }
  for (const std::string target : {"/", "/search", "/articles/old", "/suggest?q=f", "/stats"}) {
    INFO(target);
    check_problem(tests::get(port, target), 401, "key_required");
    CHECK(tests::get(port, target, {"Authorization: Bearer " + newsroom.reader}).status == 200);
    CHECK(tests::get(port, target, {"Authorization: Bearer " + newsroom.writer}).status == 200);
  }
  for (const std::string target : {"/healthz", "/readyz", "/openapi.json", "/docs"})
    CHECK(tests::get(port, target).status == 200);
}

TEST_CASE("wrong uses of the key command end with a word of what is wrong") {
  const tests::Workspace workspace;
  CHECK(tests::run_server({"key"}).code == 2);
  CHECK(tests::run_server({"key", "create", "--keys", workspace.path("k")}).code == 2);
  CHECK(tests::run_server({"key", "create", "--scope", "all", "--keys", workspace.path("k")}).code == 2);
  CHECK(tests::run_server({"key", "--help"}).code == 0);
  const tests::Ended missing = tests::run_server({"key", "list", "--keys", workspace.path("k")});
  CHECK(missing.code == 1);
  CHECK_THAT(missing.errors, tests::contains(workspace.path("k")));
  const tests::Ended server =
      tests::run_server({"--index", tests::sample_index(), "--keys", workspace.path("k")});
  CHECK(server.code == 1);
  CHECK_THAT(server.errors, tests::contains("key create"));
  tests::made_key(workspace.path("k"), "read");
  CHECK(tests::run_server(
            {"key", "create", "--scope", "read", "--name", "read-1", "--keys", workspace.path("k")})
            .code == 1);
}

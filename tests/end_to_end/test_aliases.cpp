// The operator's names that mean the same: read at the start and again on SIGHUP.

#include <csignal>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

struct Aliased {
  explicit Aliased(const std::string& list)
      : file(workspace.write("aliases.txt", list)), server(tests::sample_index(), {"--aliases", file}) {}

  tests::Answer ask(const tests::Headers& headers = {}) const {
    return tests::get(server.port(), "/search?q=harbourmaster", headers);
  }
  bool finds() const { return ask().json()["query"]["variants"].contains("harbourmaster"); }

  /// Lets it read the file again; whether it comes to find, or not, as wanted.
  bool rereads_until(bool found) {
    server.process().signal(SIGHUP);
    for (int tries = 0; tries < 10'000; ++tries)
      if (finds() == found) return true;
    return false;
  }
  bool refuses_its_file() {
    server.process().signal(SIGHUP);
    for (int tries = 0; tries < 10'000; ++tries) {
      if (server.process().errors().find("aliases.txt, line 1: ") != std::string::npos) return true;
      ask();
    }
    return false;
  }

  tests::Workspace workspace;
  std::string file;
  tests::RunningServer server;
};

}  // namespace

TEST_CASE("the operator's aliases hold beside those of the index, and are read again on SIGHUP") {
  Aliased site("# nobody\n");
  CHECK_FALSE(site.finds());
  const std::string tag = site.ask().header("ETag");
  site.workspace.write("aliases.txt", "harbourmaster, Zelensky\n");
  CHECK(site.rereads_until(true));
  CHECK(site.ask().json()["hits"].size() > 0);
  CHECK(site.ask({"If-None-Match: " + tag}).status == 200);
  const tests::Answer kyiv = tests::get(site.server.port(), "/search?q=kiev");
  CHECK(kyiv.json()["query"]["variants"].contains("kiev"));

  site.workspace.write("aliases.txt", "alone\n");
  CHECK(site.refuses_its_file());
  CHECK(site.finds());
  site.workspace.write("aliases.txt", "");
  CHECK(site.rereads_until(false));
  CHECK(site.ask({"If-None-Match: " + tag}).json()["hits"].empty());
}

TEST_CASE("a server told of an aliases file that is not there says so and does not start") {
  const auto run = tests::run_server({"--index", tests::sample_index(), "--aliases", "/nowhere/aliases.txt"});
  CHECK(run.code == 1);
  CHECK(run.errors.find("cannot read the aliases file /nowhere/aliases.txt") != std::string::npos);
}

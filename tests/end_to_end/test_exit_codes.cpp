// How both programs end: 0 done, 1 failed, 2 wrong usage, 3 done with refused records; with one clear line.

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

void check_failure(const tests::Ended& ended, int code, const std::string& named) {
  INFO(ended.errors);
  CHECK(ended.code == code);
  CHECK_THAT(ended.errors, tests::contains(named));
  CHECK(ended.output.empty());
}

}  // namespace

TEST_CASE("the server without an index fails with one line that names it and says what to do") {
  const tests::Workspace workspace;
  const tests::Ended ended =
      tests::run_server({"--index", workspace.path("nothing"), "--listen", "127.0.0.1:0"});
  check_failure(ended, 1, workspace.path("nothing"));
  CHECK(tests::count(ended.errors, "\n") == 1);
  CHECK_THAT(ended.errors, tests::contains("broadsheet-index"));
}

TEST_CASE("the server refuses what is no index of ours") {
  const tests::Workspace workspace;
  workspace.write("folder/readme.txt", "no index");
  check_failure(tests::run_server({"--index", workspace.path("folder"), "--listen", "127.0.0.1:0"}), 1,
                "folder");
  const std::string file = workspace.write("file", "no stub");
  check_failure(tests::run_server({"--index", file, "--listen", "127.0.0.1:0"}), 1, "file");
}

TEST_CASE("a port that is taken is named") {
  const tests::RunningServer first(tests::sample_index());
  const std::string port = std::to_string(first.port());
  check_failure(tests::run_server({"--index", tests::sample_index(), "--listen", "127.0.0.1:" + port}), 1,
                port);
}

TEST_CASE("wrong usage of the server is 2, and the option at fault is named") {
  struct Row {
    tests::Words words;
    std::string named;
  };
  const std::vector<Row> rows = {
      {{"--nonsense"}, "--nonsense"},
      {{"--listen", "8080x"}, "8080x"},
      {{"--listen", "127.0.0.1:70000"}, "70000"},
      {{"--listen", ":80"}, ":80"},
      {{"--workers", "many"}, "--workers"},
      {{"--connections", "0"}, "--connections"},
      {{"--listen", "::1"}, "[::1]:8080"},
      {{"--rate", "-1"}, "--rate"},
      {{"--rate", "nan"}, "--rate"},
      {{"--log", "xml"}, "--log"},
      {{"--cors", "example.org"}, "example.org"},
      {{"--cors", "https://a.example\r\nX: y"}, "--cors"},
      {{"--base-url", "news.example.org"}, "news.example.org"},
      {{"--base-url", "https://"}, "https://"},
      {{"--config", "/nonexistent/file"}, "/nonexistent/file"},
      {{"stray"}, "stray"},
  };
  for (const Row& row : rows) check_failure(tests::run_server(row.words), 2, row.named);
}

TEST_CASE("a file of options with a name that is none, or that is missing, is wrong usage") {
  const tests::Workspace workspace;
  const std::string file = workspace.write("server.conf", "listen=127.0.0.1:0\nlisten-to=127.0.0.1:0\n");
  check_failure(tests::run_server({"--config", file}), 2, "listen-to");
  check_failure(tests::run_server({}, {{"BROADSHEET_CONFIG", file}}), 2, "listen-to");
  check_failure(tests::run_server({}, {{"BROADSHEET_CONFIG", "/nonexistent/file"}}), 2, "/nonexistent/file");
}

TEST_CASE("help and version go to standard output and end with 0") {
  const tests::Ended help = tests::run_server({"--help"});
  CHECK(help.code == 0);
  for (const std::string option :
       {"--index", "--listen", "--base-url", "--cors", "--connections", "--workers", "--rate", "--log",
        "--config", "--version", "BROADSHEET_", "curl"}) {
    CHECK_THAT(help.output, tests::contains(option));
  }
  const tests::Ended version = tests::run_server({"--version"});
  CHECK(version.code == 0);
  CHECK(version.output.starts_with("broadsheet-server 0."));
}

TEST_CASE("the indexer ends with the code of what happened") {
  const tests::Workspace workspace;
  const std::string good =
      workspace.write("good.jsonl", R"({"id":"a","title":"One","body":"Some words here."})"
                                    "\n");
  const std::string mixed = workspace.write("mixed.jsonl", R"({"id":"b","title":"Two","body":"More words."})"
                                                           "\n{broken\n");
  CHECK(tests::run_indexer({"--index", workspace.path("index"), good}).code == 0);
  const tests::Ended refused = tests::run_indexer({"--index", workspace.path("index"), mixed});
  CHECK(refused.code == 3);
  CHECK_THAT(refused.errors, tests::contains("mixed.jsonl"));
  CHECK(tests::run_indexer({"--index", workspace.path("index"), workspace.path("missing")}).code == 1);
  CHECK(tests::run_indexer({"--nonsense"}).code == 2);
  CHECK(tests::run_indexer({"--index", workspace.path("index")}).code == 2);
  CHECK(tests::run_indexer({"--help"}).code == 0);
}

TEST_CASE("the indexer started without standard input, output or error mistakes no file for them") {
  const tests::Workspace workspace;
  const std::string good = workspace.write("good.jsonl", R"({"id":"a","title":"One","body":"Some words."})");
  const auto run = [&](const std::string& words) {
    return tests::run_indexer_in_shell("--index " + workspace.path("index") + " " + words).code;
  };
  CHECK(run(good) == 0);
  CHECK(run("--prune - <&-") == 3);  // cannot be read, so nothing is known to be gone
  CHECK(run("--json " + good + " >&-") == 1);
  CHECK(run(good + " 2>&-") == 0);
  CHECK(tests::read_text(workspace.path("index.lock")).empty());
}

TEST_CASE("an empty name is wrong usage of the indexer") {
  CHECK(tests::run_indexer({""}).code == 2);
  CHECK(tests::run_indexer({"--index", "", "/nonexistent"}).code == 2);
}

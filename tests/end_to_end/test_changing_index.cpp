// The index changes while searches go on: none of them fails, and each sees a whole revision.

#include <atomic>
#include <chrono>
#include <thread>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;

std::string article_line(int number, const std::string& word) {
  const json article = {
      {"id", "article-" + std::to_string(number)},
      {"title", "Report " + std::to_string(number)},
      {"body", "The harbour reported a " + word + " on quay " + std::to_string(number) + "."},
      {"published", "2025-03-" + std::string(number % 28 < 9 ? "0" : "") + std::to_string(number % 28 + 1)}};
  return article.dump() + "\n";
}

std::string archive(int articles, const std::string& word) {
  std::string lines;
  for (int number = 0; number < articles; ++number) lines += article_line(number, word);
  return lines;
}

/// Searches on one kept connection until it goes.
class Reader {
 public:
  explicit Reader(std::uint16_t port) : thread_([this, port] { read(port); }) {}
  ~Reader() { stop(); }

  void stop() {
    stops_ = true;
    if (thread_.joinable()) thread_.join();
  }
  int answered() const { return answered_; }
  int failed() const { return failed_; }
  std::string failure() const { return failure_; }

 private:
  void read(std::uint16_t port) {
    tests::RawClient client(port);
    while (!stops_) {
      const tests::Answer answer =
          tests::get_on(client, "/search?q=harbour&limit=20&facets=source&group=none");
      ++answered_;
      const bool is_whole = answer.status == 200 && answer.json()["hits"].size() == 20;
      if (is_whole) continue;
      ++failed_;
      failure_ = answer.head + answer.body;
      if (answer.status == 0) return;
    }
  }

  std::atomic<bool> stops_{false};
  std::atomic<int> answered_{0};
  std::atomic<int> failed_{0};
  std::string failure_;
  std::thread thread_;
};

void index(const tests::Words& words) {
  const tests::Ended ended = tests::run_indexer(words);
  INFO(ended.errors);
  REQUIRE(ended.code == 0);
}

void check_sound(Reader& reader) {
  reader.stop();
  INFO(reader.failure());
  CHECK(reader.answered() > 10);
  CHECK(reader.failed() == 0);
}

}  // namespace

TEST_CASE("a commit is seen by the next search, and by its entity tag") {
  const tests::Workspace workspace;
  index({"--index", workspace.path("index"), workspace.write("a.jsonl", archive(30, "crane"))});
  const tests::RunningServer server(workspace.path("index"));
  const tests::Answer before = tests::get(server.port(), "/search?q=pelican");
  CHECK(before.json()["total"]["value"] == 0);
  index({"--index", workspace.path("index"), workspace.write("b.jsonl", article_line(99, "pelican"))});
  const tests::Answer after =
      tests::get(server.port(), "/search?q=pelican", {"If-None-Match: " + before.header("ETag")});
  REQUIRE(after.status == 200);
  CHECK(after.json()["total"]["value"] == 1);
  CHECK(after.json()["index"]["revision"].get<int>() > before.json()["index"]["revision"].get<int>());
  CHECK(tests::get(server.port(), "/stats").json()["index"]["articles"] == 31);
}

TEST_CASE("searches go on during commits: none fails") {
  const tests::Workspace workspace;
  index({"--index", workspace.path("index"), workspace.write("a.jsonl", archive(200, "crane"))});
  const tests::RunningServer server(workspace.path("index"), {"--workers", "2"});
  Reader one(server.port());
  Reader two(server.port());
  for (int round = 0; round < 6; ++round) {
    index({"--index", workspace.path("index"),
           workspace.write("a.jsonl", archive(200, "crane" + std::to_string(round)))});
  }
  check_sound(one);
  check_sound(two);
  CHECK(tests::get(server.port(), "/search?q=crane5").json()["total"]["value"] == 200);
}

TEST_CASE("searches go on during swaps by --rebuild: none fails") {
  const tests::Workspace workspace;
  const std::string file = workspace.write("a.jsonl", archive(200, "crane"));
  index({"--index", workspace.path("index"), file});
  const tests::RunningServer server(workspace.path("index"), {"--workers", "2"});
  Reader one(server.port());
  Reader two(server.port());
  for (int round = 0; round < 6; ++round) {
    workspace.write("a.jsonl", archive(200 + round, "swap" + std::to_string(round)));
    index({"--index", workspace.path("index"), "--rebuild", file});
    const json results = tests::get(server.port(), "/search?q=swap" + std::to_string(round)).json();
    CHECK(results["total"]["value"] == 200 + round);
  }
  check_sound(one);
  check_sound(two);
}

TEST_CASE("an index that goes away is served on, and readiness says that it is outdated") {
  const tests::Workspace workspace;
  index({"--index", workspace.path("index"), workspace.write("a.jsonl", archive(30, "crane"))});
  const tests::RunningServer server(workspace.path("index"), {"--workers", "1"});
  CHECK(tests::get(server.port(), "/readyz").json()["index"] == "current");
  std::filesystem::rename(workspace.path("index"), workspace.path("elsewhere"));
  CHECK(tests::get(server.port(), "/search?q=crane").status == 200);
  CHECK(tests::get(server.port(), "/readyz").json()["index"] == "outdated");
  std::filesystem::rename(workspace.path("elsewhere"), workspace.path("index"));
  CHECK(tests::get(server.port(), "/readyz").json()["index"] == "current");
}

// A killed indexer leaves the index as it was or as it was to be, sound, and the next run needs no repair.

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include <xapian.h>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr int usual_rounds = 12;
constexpr unsigned seed = 20250313;

std::string archive(int articles, const std::string& word) {
  std::string lines;
  for (int number = 0; number < articles; ++number) {
    lines +=
        nlohmann::json{{"id", std::to_string(number)}, {"title", "Report"}, {"body", word + " on the quay"}}
            .dump();
    lines += '\n';
  }
  return lines;
}

struct Counts {
  Xapian::doccount before;
  Xapian::doccount after;
};

Counts counts(const std::string& index) {
  const Xapian::Database database(index);
  return {database.get_termfreq("before"), database.get_termfreq("after")};
}

/// Lets a run go on for a random part of its usual time, then kills it.
void kill_midway(const tests::Words& words, std::chrono::microseconds usual, std::mt19937& random) {
  tests::Process indexer(BROADSHEET_INDEX_PROGRAM, words);
  const auto moment = Clock::now() + usual * std::uniform_int_distribution<int>(0, 1100)(random) / 1000;
  while (Clock::now() < moment && indexer.is_running()) std::this_thread::yield();
  indexer.signal(SIGKILL);
  indexer.exit_code();
}

/// Kills runs that turn "before" into "after", at random moments; `words` is how they are called.
void check_killed(const tests::Words& words) {
  const tests::Workspace workspace;
  const std::string index = workspace.path("index");
  tests::Words all{"--index", index, workspace.path("a.jsonl")};
  all.insert(all.end(), words.begin(), words.end());
  std::mt19937 random(seed);
  workspace.write("a.jsonl", archive(1500, "after"));
  const auto began = Clock::now();
  REQUIRE(tests::run_indexer(all).code == 0);
  const auto usual = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
  workspace.write("a.jsonl", archive(1000, "before"));
  REQUIRE(tests::run_indexer({"--index", index, "--rebuild", workspace.path("a.jsonl")}).code == 0);
  const tests::RunningServer server(index);
  for (int round = 0; round < tests::rounds(usual_rounds); ++round) {
    CAPTURE(round, seed);
    workspace.write("a.jsonl", archive(1500, "after"));
    kill_midway(all, usual, random);
    CHECK(Xapian::Database::check(index) == 0);
    const Counts found = counts(index);
    const bool whole =
        (found.before == 1000 && found.after == 0) || (found.before == 0 && found.after == 1500);
    CHECK(whole);
    CHECK(tests::get(server.port(), "/search?q=quay").status == 200);
    workspace.write("a.jsonl", archive(1000, "before"));
    CHECK(tests::run_indexer({"--index", index, "--prune", workspace.path("a.jsonl")}).code == 0);
    CHECK(counts(index).before == 1000);
    CHECK_FALSE(std::filesystem::exists(index + ".building"));
  }
}

}  // namespace

TEST_CASE("kill -9 during a rebuild leaves the old index or the new one, served all the while") {
  check_killed({"--rebuild"});
}

TEST_CASE("kill -9 during an update leaves all of it or nothing, served all the while") {
  check_killed({});
}

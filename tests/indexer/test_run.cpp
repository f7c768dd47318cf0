#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/exit_codes.h"
#include "indexer/index_metadata.h"
#include "indexer/lock.h"
#include "indexer/run.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using indexer::Mode;
using indexer::Options;

namespace {

struct Outcome {
  int exit_code = 0;
  nlohmann::json summary;
  std::string out;
  std::string err;
};

/// Options on a folder that holds `in` and `index`.
Options options(const tests::TemporaryFolder& folder, Mode mode = Mode::update) {
  return {.inputs = {folder.path("in")},
          .index = folder.path("index"),
          .mode = mode,
          .jobs = 2,
          .summary = indexer::SummaryForm::json};
}

Outcome run(const Options& asked) {
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.exit_code = indexer::run(asked, {.out = out, .err = err});
  outcome.out = out.str();
  outcome.err = err.str();
  const std::string& summary = asked.mode == Mode::print ? outcome.err : outcome.out;
  const std::size_t last_line = summary.rfind("{\"read\"");
  outcome.summary = nlohmann::json::parse(summary.substr(last_line));
  return outcome;
}

/// Throws or counts errors where Xapian's own check finds any.
void check_sound(const std::string& index) {
  CHECK(Xapian::Database::check(index) == 0);
}

std::string line(const std::string& id, const std::string& body, const std::string& date = "2025-03-13") {
  return nlohmann::json{{"id", id}, {"title", "T " + id}, {"body", body}, {"published", date}}.dump() + "\n";
}

}  // namespace

TEST_CASE("a first run builds, a second one changes nothing") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + line("2", "two"));
  CHECK(run(options(folder)).summary["added"] == 2);
  const Outcome again = run(options(folder));
  CHECK(again.exit_code == indexer::exit_code::done);
  CHECK(again.summary["unchanged"] == 2);
  CHECK(again.summary["added"] == 0);
  CHECK(again.summary["updated"] == 0);
  CHECK(again.summary["revision"] == 1);
  check_sound(folder.path("index"));
}

TEST_CASE("an update adds, replaces and leaves alone") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + line("2", "two"));
  run(options(folder));
  folder.write("in/a.jsonl", line("1", "one") + line("2", "changed") + line("3", "three"));
  const Outcome outcome = run(options(folder));
  CHECK(outcome.summary["added"] == 1);
  CHECK(outcome.summary["updated"] == 1);
  CHECK(outcome.summary["unchanged"] == 1);
  CHECK(outcome.summary["articles"] == 3);
  CHECK(outcome.summary["revision"] == 2);
  const Xapian::Database database(folder.path("index"));
  CHECK(database.term_exists("changed"));
  CHECK_FALSE(database.term_exists("two"));
  check_sound(folder.path("index"));
}

TEST_CASE("text bytes are the same whether an index was updated or built anew") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + line("2", "two") + line("4", "gone"));
  run(options(folder));
  folder.write("in/a.jsonl", line("1", "one") + line("2", "changed") + line("3", "three"));
  Options pruning = options(folder);
  pruning.prune = true;
  run(pruning);
  const auto updated = indexer::read_state(Xapian::Database(folder.path("index"))).text_bytes;
  run(options(folder, Mode::rebuild));
  CHECK(indexer::read_state(Xapian::Database(folder.path("index"))).text_bytes == updated);
}

TEST_CASE("without pruning what is gone stays, with it what came from this input goes") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + line("2", "two"));
  folder.write("other/b.jsonl", line("9", "nine"));
  run(options(folder));
  Options other = options(folder);
  other.inputs = {folder.path("other")};
  run(other);
  folder.write("in/a.jsonl", line("1", "one"));
  CHECK(run(options(folder)).summary["removed"] == 0);
  Options pruning = options(folder);
  pruning.prune = true;
  const Outcome outcome = run(pruning);
  CHECK(outcome.summary["removed"] == 1);
  CHECK(outcome.summary["articles"] == 2);
  check_sound(folder.path("index"));
}

TEST_CASE("of an id that comes twice the last record stands, however often it is indexed") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "first") + line("1", "second"));
  CHECK(run(options(folder)).summary["duplicates"] == 1);
  const Outcome again = run(options(folder));
  CHECK(again.summary["updated"] == 0);
  CHECK(again.summary["unchanged"] == 1);
  const Xapian::Database database(folder.path("index"));
  CHECK(database.term_exists("second"));
  CHECK_FALSE(database.term_exists("first"));
}

TEST_CASE("refused records are named, written down and told by the exit code; the rest goes in") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + "{broken\n" + line("2", "two"));
  Options asked = options(folder);
  asked.rejects_file = folder.path("rejects.jsonl");
  const Outcome outcome = run(asked);
  CHECK(outcome.exit_code == indexer::exit_code::refused);
  CHECK(outcome.summary["rejected"] == 1);
  CHECK(outcome.summary["added"] == 2);
  CHECK(outcome.err.find("a.jsonl:2: ") != std::string::npos);
  std::ifstream file(asked.rejects_file);
  CHECK(nlohmann::json::parse(file)["line"] == 2);
}

TEST_CASE("a bulk build gives document ids newest first, an update gives up that order") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("old", "x", "2020-01-01") + line("new", "x", "2025-01-01") +
                                 line("mid", "x", "2022-01-01"));
  run(options(folder));
  {
    const Xapian::Database database(folder.path("index"));
    CHECK(*database.postlist_begin(indexer::id_term("new")) == 1);
    CHECK(*database.postlist_begin(indexer::id_term("old")) == 3);
    CHECK(indexer::read_state(database).order == indexer::DocumentOrder::newest_first);
  }
  folder.write("in/b.jsonl", line("newest", "x", "2026-01-01"));
  run(options(folder));
  CHECK(indexer::read_state(Xapian::Database(folder.path("index"))).order ==
        indexer::DocumentOrder::as_they_came);
}

TEST_CASE("a rebuild replaces the index and counts revisions on") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one"));
  run(options(folder));
  folder.write("in/a.jsonl", line("2", "two"));
  const Outcome outcome = run(options(folder, Mode::rebuild));
  CHECK(outcome.summary["articles"] == 1);
  CHECK(outcome.summary["revision"] == 2);
  CHECK_FALSE(std::filesystem::exists(folder.path("index.building")));
}

TEST_CASE("a build of many shards holds every article once, in order") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int number = 0; number < 1300; ++number)
    lines += line(std::to_string(number), "body " + std::to_string(number));
  folder.write("in/a.jsonl", lines);
  CHECK(run(options(folder)).summary["articles"] == 1300);
  const Xapian::Database database(folder.path("index"));
  CHECK(database.get_doccount() == 1300);
  CHECK(database.get_lastdocid() == 1300);
  check_sound(folder.path("index"));
}

TEST_CASE("checking writes nothing") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + "{broken\n");
  const Outcome outcome = run(options(folder, Mode::check));
  CHECK(outcome.exit_code == indexer::exit_code::refused);
  CHECK(outcome.summary["read"] == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("index")));
  CHECK_FALSE(std::filesystem::exists(folder.path("index.lock")));
}

TEST_CASE("printing gives each article as one JSON line, in the order of the input") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int number = 0; number < 5000; ++number) lines += line(std::to_string(number), std::string(400, 'x'));
  folder.write("in/a.jsonl", lines);
  const Outcome outcome = run(options(folder, Mode::print));
  std::istringstream printed(outcome.out);
  int number = 0;
  for (std::string one; std::getline(printed, one); ++number) {
    CHECK(nlohmann::json::parse(one)["id"] == std::to_string(number));
  }
  CHECK(number == 5000);
}

TEST_CASE("an input that is not there, a foreign folder and a held lock fail before anything is written") {
  const tests::TemporaryFolder folder;
  Options missing = options(folder);
  CHECK_THROWS_WITH(run(missing), tests::contains("no such file or folder"));
  folder.write("in/a.jsonl", line("1", "one"));
  folder.write("index/letter.doc", "mine");
  CHECK_THROWS_WITH(run(options(folder)), tests::contains("other things"));
  CHECK(std::filesystem::exists(folder.path("index/letter.doc")));
  Options locked = options(folder);
  locked.index = folder.path("free");
  const indexer::WriterLock holder(std::filesystem::weakly_canonical(locked.index).string());
  // The holder may be writing its own refusals there.
  locked.rejects_file = folder.write("rejects.jsonl", "{}\n");
  CHECK_THROWS_AS(run(locked), indexer::IndexLocked);
  CHECK(std::filesystem::file_size(locked.rejects_file) == 3);
}

TEST_CASE("an index of another schema is refused by name and replaced by a rebuild") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one"));
  {
    Xapian::WritableDatabase other(folder.path("index"), Xapian::DB_CREATE);
    other.set_metadata(std::string(indexer::metadata::schema), "0");
    other.commit();
  }
  CHECK_THROWS_AS(run(options(folder)), indexer::WrongSchema);
  CHECK(run(options(folder, Mode::rebuild)).summary["articles"] == 1);
}

TEST_CASE("no articles make an index all the same") {
  const tests::TemporaryFolder folder;
  std::filesystem::create_directory(folder.path("in"));
  CHECK(run(options(folder)).summary["articles"] == 0);
  CHECK(Xapian::Database(folder.path("index")).get_doccount() == 0);
  CHECK(run(options(folder)).exit_code == indexer::exit_code::done);
}

TEST_CASE("what cannot be written down fails the run: refused records before the index is touched") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", line("1", "one") + "{broken\n");
  Options asked = options(folder);
  std::ostringstream err;
  std::ofstream full("/dev/full");
  CHECK_THROWS_WITH(indexer::run(asked, {.out = full, .err = err}), tests::contains("summary"));
  CHECK(run(asked).summary["unchanged"] == 1);
  folder.write("in/b.jsonl", line("2", "two"));
  asked.rejects_file = "/dev/full";
  CHECK_THROWS_WITH(run(asked), tests::contains("refused records"));
  asked.rejects_file.clear();
  CHECK(run(asked).summary["added"] == 1);
}

TEST_CASE("a run that fails leaves nothing beside the index") {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", "{broken\n");
  Options asked = options(folder);
  asked.rejects_file = "/dev/full";
  CHECK_THROWS(run(asked));
  CHECK_FALSE(std::filesystem::exists(folder.path("index.building")));
}

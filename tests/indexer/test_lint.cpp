#include <sstream>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/exit_codes.h"
#include "indexer/lint.h"
#include "indexer/lint_report.h"
#include "indexer/record.h"
#include "indexer/run.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using indexer::Mode;
using nlohmann::json;

namespace {

struct Outcome {
  int exit_code = 0;
  std::string out;
};

Outcome run(const std::vector<std::string>& inputs, Mode mode, const std::string& index,
            indexer::SummaryForm form = indexer::SummaryForm::json) {
  std::ostringstream out;
  std::ostringstream err;
  const int code = indexer::run({.inputs = inputs, .index = index, .mode = mode, .jobs = 2, .summary = form},
                                {.out = out, .err = err});
  return {code, out.str()};
}

const std::string furniture = "Tillbrook's own paper since last spring";

std::string story(int number) {
  const std::string n = std::to_string(number);
  return json{{"id", n},
              {"title", "Report " + n},
              {"source", "Post"},
              {"published", "2025-03-13"},
              {"body",
               "What was decided on day " + n + " is told here.\n" + furniture + "\nOn day " + n +
                   " much more was said than on any day before it, and it was said by many more people, in "
                   "more rooms and in front of more cameras than anyone could remember."}}
             .dump() +
         "\n";
}

/// How many articles of the index hide the furniture.
int masked_articles(const std::string& index) {
  const Xapian::Database database(index);
  indexer::RecordCodec codec;
  int masked = 0;
  for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
    const auto article = codec.decode(database.get_document(*each).get_data()).article;
    for (const auto& span : article.masked)
      masked += article.body.substr(span.start, span.end - span.start) == furniture ? 1 : 0;
  }
  CHECK(Xapian::Database::check(index) == 0);
  return masked;
}

}  // namespace

TEST_CASE("what is repeated in a source is masked by a build, and not searched") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 12; ++i) lines += story(i);
  const std::string in = folder.write("in/a.jsonl", lines);
  run({in}, Mode::rebuild, folder.path("index"));
  CHECK(masked_articles(folder.path("index")) == 12);
  CHECK_FALSE(Xapian::Database(folder.path("index")).term_exists("tillbrook"));
}

TEST_CASE(
    "updates count on: the article that makes a line furniture is masked, the rest when they are read "
    "again") {
  const tests::TemporaryFolder folder;
  for (int i = 0; i < 6; ++i) {
    const std::string file = folder.write("in/" + std::to_string(i) + ".jsonl", story(i));
    run({file}, Mode::update, folder.path("index"));
  }
  CHECK(masked_articles(folder.path("index")) ==
        4);  // the first two came when a line of three stories was not yet known
  const json again = json::parse(run({folder.path("in")}, Mode::update, folder.path("index")).out);
  CHECK(again["updated"] == 2);
  CHECK(masked_articles(folder.path("index")) == 6);
  const json unchanged = json::parse(run({folder.path("in")}, Mode::update, folder.path("index")).out);
  CHECK(unchanged["unchanged"] == 6);
}

TEST_CASE("a changed article and a copy of a story count no second time") {
  const tests::TemporaryFolder folder;
  run({folder.write("in/a.jsonl", story(1))}, Mode::update, folder.path("index"));
  for (int i = 0; i < 6; ++i) {
    json changed = json::parse(story(1));
    changed["section"] = std::to_string(i);
    json copy = changed;
    copy["id"] = "copy " + std::to_string(i);
    run({folder.write("in/a.jsonl", changed.dump() + "\n" + copy.dump() + "\n")}, Mode::update,
        folder.path("index"));
  }
  CHECK(masked_articles(folder.path("index")) == 0);
}

TEST_CASE("printing shows the masks that the indexer would set") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += story(i);
  std::istringstream printed(run({folder.write("in/a.jsonl", lines)}, Mode::print, "").out);
  for (std::string line; std::getline(printed, line);) CHECK(json::parse(line)["masked"].size() == 1);
}

TEST_CASE("the lint tells of each file and of all, by text and as JSON") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += story(i);
  folder.write("in/a.jsonl", lines + story(4) + "{broken\n");
  folder.write("in/b.jsonl", R"({"id": "e", "title": "No text", "date": "2021-03-5x"})"
                             "\n");
  folder.write("in/c.txt",
               "Eine kurze Meldung über die Waffenruhe, ohne Datum und in einer Zeile geschrieben.\n");
  folder.write("in/d.txt",
               "Caf\xE9 und Stra\xDF"
               "e: eine Meldung in einer alten Kodierung, die gelesen werden soll.\n");
  const Outcome outcome = run({folder.path("in")}, Mode::check, folder.path("index"));
  CHECK(outcome.exit_code == indexer::exit_code::refused);
  CHECK_FALSE(std::filesystem::exists(folder.path("index")));
  const json all = json::parse(outcome.out);
  const json& check = all["check"];
  CHECK(all["read"] == 9);
  CHECK(all["rejected"] == 1);
  CHECK(check["articles"] == 9);
  CHECK(check["rejected"] == 1);
  CHECK(check["undated"] == 3);
  CHECK(check["undated_examples"].size() == 3);
  CHECK(check["other_notes"] == 0);
  CHECK(check["empty"] == 1);
  CHECK(check["inferred_titles"] == 2);
  CHECK(check["duplicate_ids"]["count"] == 1);
  CHECK(check["duplicate_ids"]["examples"] == json{"4"});
  CHECK(check["duplicate_texts"]["count"] == 1);
  CHECK(check["masked_by"]["repeated in this source"] == 6 * furniture.size());
  CHECK(check["masked_bytes"] == 6 * furniture.size());
  CHECK(check["languages"]["de"] == 2);
  CHECK(check["formats"]["plain text"]["files"] == 2);
  CHECK(check["oldest"] == "2025-03-13T00:00:00Z");
  CHECK(check["mended"] == 2);
  CHECK(check["files"].size() == 4);
  CHECK(check["files"][0]["rejected"] == 1);
  const std::string text =
      run({folder.path("in")}, Mode::check, folder.path("index"), indexer::SummaryForm::text).out;
  for (const char* part :
       {"checked 9 articles in 4 files", "plain text 2 files, 2 articles", "en 6, de 2", "3 articles without",
        "1 empty, 1 the same as another", "1 given again: 4", "repeated in this source",
        "refused       1 record\n", "b.jsonl: 1 article, 1 undated, 1 empty, 1 mended"}) {
    CAPTURE(text);
    CHECK_THAT(text, tests::contains(part));
  }
}

TEST_CASE("what the lint does not name it counts") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 7; ++i)
    lines += R"({"id": "same", "title": "Undated"})"
             "\n";
  const std::string in = folder.write("in/a.jsonl", lines);
  const std::string text = run({in}, Mode::check, "", indexer::SummaryForm::text).out;
  CAPTURE(text);
  CHECK_THAT(text, tests::contains("7 articles without: " + in + "#1, "));
  CHECK_THAT(text, tests::contains(in + "#5 and 2 more\n"));
  CHECK_THAT(text, tests::contains("6 given again, such as same\n"));

  indexer::Lint lint;
  indexer::Batch batch{.path = "a.jsonl", .format = "JSON Lines"};
  for (char first = 'a'; first <= 'z'; ++first)
    for (char second = 'a'; second < 'k'; ++second)
      batch.articles.push_back({.title = "T", .notes = {{first, second}}});
  lint.add(batch);
  const indexer::LintReport report = lint.finish();
  CHECK(report.notes.size() == 200);
  CHECK(report.other_notes == 60);
  std::ostringstream told;
  indexer::print(told, {}, report);
  CHECK_THAT(told.str(), tests::contains("... and 190 more kinds; --json names them\n"));
  CHECK_THAT(told.str(), tests::contains("60 x others\n"));
}

TEST_CASE("an archive without a flaw is checked with exit code 0 and names no file") {
  const tests::TemporaryFolder folder;
  const std::string in = folder.write("in/a.jsonl", story(1));
  const Outcome outcome = run({in}, Mode::check, "", indexer::SummaryForm::text);
  CHECK(outcome.exit_code == indexer::exit_code::done);
  CHECK(outcome.out.find("worth a look") == std::string::npos);
}

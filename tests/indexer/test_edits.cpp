#include <sstream>

#include <nlohmann/json.hpp>

#include "indexer/edits.h"
#include "indexer/index_metadata.h"
#include "indexer/record.h"
#include "indexer/run.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using indexer::Edit;
using indexer::EditOutcome;
using indexer::Removal;

namespace {

corpus::Article article(const std::string& id, const std::string& body,
                        const std::string& source = "Gazette") {
  corpus::Article made;
  made.id = id;
  made.path = "api";
  made.title = "Report " + id;
  made.title_origin = corpus::Origin::given;
  made.body = body;
  made.source = source;
  made.language = "en";
  return made;
}

std::string line(const std::string& id, const std::string& body) {
  return nlohmann::json{{"id", id}, {"title", "Report " + id}, {"body", body}}.dump() + '\n';
}

void run(const tests::TemporaryFolder& folder, const std::string& lines) {
  std::ostringstream out;
  std::ostringstream err;
  REQUIRE(indexer::run({.inputs = {folder.write("a.jsonl", lines)}, .index = folder.path("index"), .jobs = 2},
                       {.out = out, .err = err}) == 0);
}

/// An index of two articles, checked for consistency at the end.
struct Stand {
  Stand() { run(folder, line("one", "the ferry sails") + line("two", "the quay is closed")); }
  ~Stand() { CHECK(Xapian::Database::check(folder.path("index")) == 0); }
  Stand(const Stand&) = delete;
  Stand& operator=(const Stand&) = delete;

  indexer::EditsDone make(const std::vector<Edit>& edits) const {
    return indexer::make_edits(folder.path("index"), edits, "api");
  }
  Xapian::doccount count(const std::string& word) const {
    return Xapian::Database(folder.path("index")).get_termfreq(word);
  }
  std::uint64_t revision() const {
    return indexer::read_state(Xapian::Database(folder.path("index"))).revision;
  }

  tests::TemporaryFolder folder;
};

std::vector<EditOutcome> outcomes(const indexer::EditsDone& done) {
  std::vector<EditOutcome> all;
  for (const indexer::Edited& edited : done.edits) all.push_back(edited.outcome);
  return all;
}

}  // namespace

TEST_CASE("edits are made in their order, in one commit") {
  const Stand stand;
  const std::uint64_t before = stand.revision();
  const auto done = stand.make({{article("three", "a pelican")},
                                {article("three", "a heron")},
                                {article("three", "a heron")},
                                {Removal{"one"}},
                                {Removal{"one"}},
                                {Removal{"nobody"}}});
  CHECK(outcomes(done) == std::vector{EditOutcome::added, EditOutcome::updated, EditOutcome::unchanged,
                                      EditOutcome::removed, EditOutcome::absent, EditOutcome::absent});
  CHECK(done.articles == 2);
  CHECK(done.revision == before + 1);
  CHECK(stand.revision() == before + 1);
  CHECK(stand.count("pelican") == 0);
  CHECK(stand.count("heron") == 1);
  CHECK(stand.count("ferry") == 0);
}

TEST_CASE("the same edit again changes nothing, not even the revision") {
  const Stand stand;
  const auto first = stand.make({{article("three", "a pelican")}});
  const auto again = stand.make({{article("three", "a pelican")}, {Removal{"nobody"}}});
  CHECK(again.edits[0].outcome == EditOutcome::unchanged);
  CHECK(again.edits[0].version == first.edits[0].version);
  CHECK(again.revision == first.revision);
  CHECK(stand.make({}).revision == first.revision);
}

TEST_CASE("an article that a run has read is the same one when a client sends it") {
  const Stand stand;
  const Xapian::Database database(stand.folder.path("index"));
  indexer::RecordCodec codec;
  const Xapian::Document document = database.get_document(*database.postlist_begin(indexer::id_term("one")));
  const auto done = stand.make({{codec.decode(document.get_data()).article}});
  CHECK(done.edits[0].outcome == EditOutcome::unchanged);
  CHECK(done.edits[0].version == indexer::version_of(document));
  run(stand.folder, line("one", "the ferry sails"));
  CHECK(stand.revision() == done.revision);
}

TEST_CASE("an edit whose precondition does not hold is not made, and tells which version is there") {
  const Stand stand;
  const std::string version = stand.make({{article("x", "first")}}).edits[0].version;
  const indexer::Versions any{.any = true};
  const indexer::Versions this_one{.listed = {"other", version}};
  const indexer::Versions another{.listed = {"other"}};
  CHECK(indexer::holds({}, ""));
  CHECK(indexer::holds({.match = any}, version));
  CHECK_FALSE(indexer::holds({.match = any}, ""));
  CHECK(indexer::holds({.none_match = any}, ""));
  CHECK_FALSE(indexer::holds({.none_match = any}, version));
  CHECK_FALSE(indexer::holds({.none_match = this_one}, version));
  CHECK(indexer::holds({.none_match = another}, version));
  const auto done = stand.make({{article("x", "second"), {.match = another}},
                                {Removal{"x"}, {.match = another}},
                                {article("y", "new"), {.match = any}},
                                {article("x", "third"), {.none_match = any}},
                                {article("x", "fourth"), {.match = this_one}},
                                {article("x", "fifth"), {.match = this_one}}});
  CHECK(outcomes(done) == std::vector{EditOutcome::unmet, EditOutcome::unmet, EditOutcome::unmet,
                                      EditOutcome::unmet, EditOutcome::updated, EditOutcome::unmet});
  CHECK(done.edits[0].version == version);
  CHECK(done.edits[2].version.empty());
  CHECK(done.edits[5].version == done.edits[4].version);
  CHECK(stand.count("fourth") == 1);
  CHECK(stand.count("fifth") == 0);
}

TEST_CASE("an article that no index can hold costs no other one") {
  const Stand stand;
  // Its term is short enough, but NUL counts twice when it is written: the whole commit fails.
  const auto done = stand.make({{article("good", "a pelican")},
                                {article(std::string(200, '\0'), "poison")},
                                {article("better", "a heron")},
                                {Removal{"one"}}});
  CHECK(outcomes(done) ==
        std::vector{EditOutcome::added, EditOutcome::refused, EditOutcome::added, EditOutcome::removed});
  CHECK(done.articles == 3);
  CHECK(stand.count("pelican") == 1);
  CHECK(stand.count("heron") == 1);
  CHECK(stand.count("poison") == 0);
}

TEST_CASE("copies that come one by one are grouped as in a build") {
  const Stand stand;
  std::string text;
  for (int word = 0; word < 80; ++word) text += "word" + std::to_string(word * word) + ' ';
  stand.make({{article("first", text, "Gazette")}});
  stand.make({{article("second", text + "and more", "Courier")}});
  const auto count_of = [&](const std::string& id) {
    const Xapian::Database database(stand.folder.path("index"));
    return indexer::grouping_of(
               database.get_document(*database.postlist_begin(indexer::id_term(id))).get_data())
        .count;
  };
  CHECK(count_of("first") == 2);
  CHECK(count_of("second") == 2);
  stand.make({{Removal{"second"}}});
  CHECK(count_of("first") == 1);
}

TEST_CASE("a line that a source repeats is masked in articles that clients send") {
  const Stand stand;
  std::vector<Edit> edits;
  for (int number = 0; number < 12; ++number) {
    const std::string own = "Report " + std::to_string(number) + " tells of the harbour at " +
                            std::to_string(number * 7) + " knots.";
    edits.push_back(
        {article("h" + std::to_string(number),
                 own + "\n\nSubscribe to the harbour letter for all the tides of the week to come.")});
  }
  stand.make(edits);
  const Xapian::Database database(stand.folder.path("index"));
  CHECK(database.get_termfreq("knots") == 12);
  CHECK(database.get_termfreq("subscribe") == 0);
}

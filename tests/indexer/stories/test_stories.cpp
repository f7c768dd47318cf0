#include <algorithm>
#include <iomanip>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/record.h"
#include "indexer/run.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/checkout.h"
#include "tests/golden.h"
#include "tests/temporary_folder.h"

namespace {

using Groups = std::map<std::string, std::string>;  // article -> group

void index(const std::string& in, const std::string& to, indexer::Mode mode, std::size_t jobs = 2) {
  std::ostringstream out;
  std::ostringstream err;
  indexer::run(
      {.inputs = {in}, .index = to, .mode = mode, .prune = mode == indexer::Mode::update, .jobs = jobs},
      {.out = out, .err = err});
}

std::string shown(const Groups& groups) {
  std::string text;
  for (const auto& [article, group] : groups) text += article + " in " + group + "\n";
  return text;
}

/// The story of each article, by its id or path; articles without one stand under their own id.
Groups stories(const std::string& index, std::string corpus::Article::*name = &corpus::Article::id) {
  const Xapian::Database database(index);
  indexer::RecordCodec codec;
  Groups all;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const Xapian::Document document = database.get_document(*id);
    const indexer::Record record = codec.decode(document.get_data());
    CHECK(document.get_value(indexer::slot::story) == record.grouping.story);
    all[record.article.*name] = record.grouping.story.empty() ? record.article.id : record.grouping.story;
  }
  return all;
}

struct Item {
  std::string id;
  std::string title;
  std::string body;
  std::string published = {};
  std::string source = {};
};

std::string lines_of(const std::vector<Item>& items) {
  std::string lines;
  for (const Item& item : items) {
    nlohmann::json json{{"id", item.id}, {"title", item.title}, {"body", item.body}, {"language", "en"}};
    if (!item.published.empty()) json["published"] = item.published;
    if (!item.source.empty()) json["source"] = item.source;
    lines += json.dump() + "\n";
  }
  return lines;
}

/// Two events of one week, told by several, and articles of no event.
const std::vector<Item> week = {
    {"dam-1", "Dam at Orlin bursts after days of rain",
     "The Orlin dam in the Veska valley burst on Monday, and the mayor, Petra Holub, ordered three villages "
     "emptied.",
     "2025-03-10T08:00:00Z", "Ledger"},
    {"dam-2", "Villages below Orlin dam emptied",
     "Three villages in the Veska valley were emptied on Monday when the dam at Orlin burst, mayor Petra "
     "Holub said.",
     "2025-03-10T19:00:00Z", "Wire"},
    {"dam-3", "Engineers had warned of Orlin dam",
     "Engineers warned for years of cracks in the Orlin dam, which burst this week above the villages of the "
     "Veska valley.",
     "2025-03-12T09:00:00Z", "Post"},
    {"dam-undated", "What is left below Orlin dam",
     "In the Veska valley people return to the three villages emptied on Monday, when the dam at Orlin "
     "burst, "
     "and ask mayor Petra Holub why.",
     "", "Digest"},
    {"vote-1", "Harwick council votes for tram line",
     "The Harwick council voted on Tuesday for a tram line to the harbour, which councillor Tom Ashby calls "
     "overdue.",
     "2025-03-11T10:00:00Z", "Ledger"},
    {"vote-2", "Tram to Harwick harbour approved",
     "A tram line to Harwick harbour will be built after a vote of the council on Tuesday; councillor Tom "
     "Ashby was glad.",
     "2025-03-11T20:00:00Z", "Post"},
    {"later", "Orlin dam is rebuilt",
     "The dam at Orlin in the Veska valley, which burst in spring, is being rebuilt, mayor Petra Holub said "
     "of the villages.",
     "2025-09-01T10:00:00Z", "Wire"},
    {"chess", "Chess club seeks members",
     "The chess club of Mellory meets on Thursdays and would like more players.", "2025-03-10T10:00:00Z",
     "Post"},
    {"bees", "Bees do well this spring",
     "Beekeepers report strong colonies after a mild winter and early blossom.", "2025-03-11T12:00:00Z",
     "Ledger"},
};

Groups built(const std::vector<Item>& items, std::size_t jobs = 2) {
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", lines_of(items));
  index(folder.path("in"), folder.path("index"), indexer::Mode::rebuild, jobs);
  return stories(folder.path("index"));
}

/// B-cubed (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998): the mean over articles.
struct Score {
  double precision = 0;
  double recall = 0;
  double f1() const { return 2 * precision * recall / (precision + recall); }
};

Score b_cubed(const Groups& found, const Groups& wanted) {
  Score score;
  for (const auto& [one, event] : wanted) {
    double both = 0;
    double together = 0;
    double related = 0;
    for (const auto& [other, others_event] : wanted) {
      const bool is_together = found.at(one) == found.at(other);
      together += is_together ? 1 : 0;
      related += event == others_event ? 1 : 0;
      both += is_together && event == others_event ? 1 : 0;
    }
    score.precision += both / together / static_cast<double>(wanted.size());
    score.recall += both / related / static_cast<double>(wanted.size());
  }
  return score;
}

/// The sample archive's events by path.
Groups sample_events() {
  std::ifstream file(checkout() + "/corpus/samples/EVENTS.tsv");
  Groups events;
  for (std::string path, event; file >> path >> event;) events[path] = event;
  REQUIRE(events.size() > 50);
  return events;
}

std::string told(const std::string& how, const Groups& by_path, const Groups& events) {
  Groups found;
  for (const auto& [path, story] : by_path) found[path.substr(path.rfind("/articles/") + 1)] = story;
  const Score score = b_cubed(found, events);
  CHECK(score.f1() >= 0.8);
  std::ostringstream line;
  line << how << std::fixed << std::setprecision(3) << " precision " << score.precision << " recall "
       << score.recall << " F1 " << score.f1() << '\n';
  return line.str();
}

}  // namespace

TEST_CASE("reports of one event make a story, others stand alone, and a later event is another") {
  const Groups found = built(week);
  CHECK(found.at("dam-1") == found.at("dam-2"));
  CHECK(found.at("dam-1") == found.at("dam-3"));
  CHECK(found.at("vote-1") == found.at("vote-2"));
  CHECK(found.at("dam-1") != found.at("vote-1"));
  for (const std::string alone : {"chess", "bees", "later"}) CHECK(found.at(alone) == alone);
}

TEST_CASE("a story's key is that of its first article") {
  CHECK(built(week).at("dam-3") == indexer::key_of("dam-1"));
}

TEST_CASE("an article without a date joins a story, but does not bridge two") {
  CHECK(built(week).at("dam-undated") == indexer::key_of("dam-1"));
  std::vector<Item> far = week;
  far[1].published = "2025-06-10";
  far[2].published = "2025-06-11";
  const Groups found = built(far);
  CHECK(found.at("dam-2") == found.at("dam-3"));
  CHECK(found.at("dam-1") != found.at("dam-2"));
}

TEST_CASE("stories are the same whatever the order of articles and the number of jobs") {
  const Groups want = built(week);
  std::vector<Item> items = week;
  for (unsigned seed = 1; seed <= 3; ++seed) {
    std::shuffle(items.begin(), items.end(), std::mt19937(seed));
    CHECK(shown(built(items, seed)) == shown(want));
  }
}

TEST_CASE("copies share their story, and are one by themselves where two sources carry them") {
  std::vector<Item> items = week;
  const Item& dam = week[0];
  items.push_back({"dam-copy", dam.title, dam.body, "2025-03-10T09:00:00Z", "Gazette"});
  items.push_back({"chess-copy", week[7].title, week[7].body, "2025-03-11T10:00:00Z", "Wire"});
  items.push_back({"bees-again", week[8].title, week[8].body, "2025-03-11T13:00:00Z", week[8].source});
  const Groups found = built(items);
  CHECK(found.at("dam-copy") == indexer::key_of("dam-1"));
  CHECK(found.at("chess-copy") == indexer::key_of("chess"));
  CHECK(found.at("chess") == indexer::key_of("chess"));
  CHECK(found.at("bees-again") == "bees-again");
}

TEST_CASE("stubs of the same few words are told apart by their titles") {
  const std::vector<Item> stubs = {
      {"rate", "Bank of Veska lifts its key rate", "More to follow.", "2025-03-10T08:00:00Z", "Wire"},
      {"ferry", "Ferry runs aground off Mellory", "More to follow.", "2025-03-10T09:00:00Z", "Wire"},
      {"ferry-again", "Ferry runs aground off Mellory coast", "More to follow.", "2025-03-10T09:30:00Z",
       "Post"},
      {"chess", "Chess club seeks members", "More to follow.", "2025-03-11T10:00:00Z", "Post"},
  };
  const Groups found = built(stubs);
  for (const std::string alone : {"rate", "chess"}) CHECK(found.at(alone) == alone);
  CHECK(found.at("ferry") == indexer::key_of("ferry"));
  CHECK(found.at("ferry-again") == indexer::key_of("ferry"));
  const tests::TemporaryFolder folder;
  folder.write("in/a.jsonl", lines_of({stubs[0]}));
  index(folder.path("in"), folder.path("index"), indexer::Mode::update);
  folder.write("in/a.jsonl", lines_of(stubs));
  index(folder.path("in"), folder.path("index"), indexer::Mode::update);
  CHECK(shown(stories(folder.path("index"))) == shown(found));
}

TEST_CASE("reports in the same few words are a story as long as their titles say two things") {
  const std::vector<Item> items = {
      {"aground", "Ferry Mellory Star runs aground off Harwick harbour", "Blah blah blah.",
       "2025-03-10T08:00:00Z", "Wire"},
      {"towed", "Tugs tow ferry Mellory Star towards Harwick harbour, captain Ashby questioned",
       "Blah blah blah.", "2025-03-10T09:00:00Z", "Wire"},
      {"afloat", "Ferry Mellory Star afloat", "The tugs leave for Harwick harbour.", "2025-03-10T11:00:00Z",
       "Wire"},
  };
  const std::vector<Item> fewer(items.begin(), items.begin() + 2);
  const Groups want = built(fewer);
  REQUIRE(want.at("towed") == want.at("aground"));
  REQUIRE(built(items).at("afloat") == want.at("aground"));
  const tests::TemporaryFolder folder;
  for (const std::vector<Item>& now : {items, fewer}) {
    folder.write("in/a.jsonl", lines_of(now));
    index(folder.path("in"), folder.path("index"), indexer::Mode::update);
  }
  CHECK(shown(stories(folder.path("index"))) == shown(want));
}

TEST_CASE("an article that comes joins a story, and a story whose articles go is left or vanishes") {
  const tests::TemporaryFolder folder;
  const auto now = [&](std::vector<Item> items) {
    folder.write("in/a.jsonl", lines_of(items));
    index(folder.path("in"), folder.path("index"), indexer::Mode::update);
    CHECK(Xapian::Database::check(folder.path("index")) == 0);
    return stories(folder.path("index"));
  };
  std::vector<Item> whole = week;
  std::erase_if(whole, [](const Item& item) { return item.id == "later"; });
  std::vector<Item> items = whole;
  std::erase_if(items, [](const Item& item) { return item.id == "dam-2" || item.id == "vote-2"; });
  now(items);
  CHECK(shown(now(whole)) == shown(built(whole)));
  std::erase_if(items, [](const Item& item) { return item.id == "dam-1"; });
  const Groups fewer = now(items);
  CHECK(fewer.at("dam-3") == indexer::key_of("dam-1"));
  CHECK(fewer.at("dam-undated") == indexer::key_of("dam-1"));
  CHECK(fewer.at("vote-1") == "vote-1");
  std::erase_if(items, [](const Item& item) { return item.id == "dam-undated"; });
  CHECK(now(items).at("dam-3") == "dam-3");
  CHECK(Xapian::Database(folder.path("index")).get_termfreq("XY" + indexer::key_of("dam-1")) == 0);
}

TEST_CASE("the events of the sample archive are found, by a build and article by article") {
  const Groups events = sample_events();
  const std::string samples = checkout() + "/corpus/samples/articles";
  const tests::TemporaryFolder folder;
  index(samples, folder.path("index"), indexer::Mode::rebuild);
  const std::string text = told("at once", stories(folder.path("index"), &corpus::Article::path), events);
  // The figure of a release build stands in tests/golden/stories.txt; sums of floats differ a little
  // elsewhere.
  INFO(text);
  const double found = std::stod(text.substr(text.rfind(" ") + 1));
  CHECK(found >= 0.80);
}

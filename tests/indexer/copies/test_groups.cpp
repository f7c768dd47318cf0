#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/record.h"
#include "indexer/run.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace {

struct Item {
  std::string id;
  std::string body;
};

std::vector<std::string> prose(std::mt19937& random, std::size_t words) {
  std::vector<std::string> text;
  for (std::size_t at = 0; at < words; ++at) {
    std::string word;
    for (std::size_t letters = 4; letters > 0; --letters) word += static_cast<char>('a' + random() % 26);
    text.push_back(word);
  }
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

/// Families of copies, each changed from the one before, so that the ends know each other through the middle
/// only; and articles that took a part of one.
std::vector<Item> families() {
  std::mt19937 random(11);
  std::vector<Item> items;
  for (int family = 0; family < 6; ++family) {
    std::vector<std::string> text = prose(random, 160);
    const std::string name = "f" + std::to_string(family) + "-";
    for (int member = 0; member < 4; ++member) {
      items.push_back({name + std::to_string(member), joined(text)});
      for (int changes = 0; changes < 16; ++changes) text[random() % text.size()] = prose(random, 1)[0];
    }
    items.push_back({name + "equal", items.back().body});
    std::vector<std::string> taker = prose(random, 300);
    std::copy(text.begin(), text.begin() + 130, taker.begin());
    items.push_back({name + "taker", joined(taker)});
    items.push_back({name + "alone", joined(prose(random, 100))});
  }
  return items;
}

void index(const tests::TemporaryFolder& folder, const std::vector<Item>& items, indexer::Mode mode,
           bool prune = false) {
  std::string lines;
  for (const Item& item : items)
    lines += nlohmann::json{{"id", item.id}, {"body", item.body}, {"published", "2025-03-13"}}.dump() + "\n";
  folder.write("in/a.jsonl", lines);
  std::ostringstream out;
  std::ostringstream err;
  indexer::run(
      {.inputs = {folder.path("in")}, .index = folder.path("index"), .mode = mode, .prune = prune, .jobs = 2},
      {.out = out, .err = err});
}

/// What every article says of its copies and of those derived from it.
std::map<std::string, indexer::Grouping> groupings(const tests::TemporaryFolder& folder) {
  const Xapian::Database database(folder.path("index"));
  indexer::RecordCodec codec;
  std::map<std::string, indexer::Grouping> all;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    indexer::Record record = codec.decode(database.get_document(*id).get_data());
    record.grouping.story.clear();
    if (!record.grouping.copies.empty())
      CHECK(database.get_termfreq(std::string(indexer::prefix::copies) + record.grouping.copies) ==
            record.grouping.count);
    all[record.article.id] = std::move(record.grouping);
  }
  return all;
}

std::map<std::string, indexer::Grouping> built_at_once(const std::vector<Item>& items) {
  const tests::TemporaryFolder folder;
  index(folder, items, indexer::Mode::rebuild);
  return groupings(folder);
}

}  // namespace

TEST_CASE("copies are grouped with how alike they are, takers are linked, others stand alone") {
  const auto all = built_at_once(families());
  const indexer::Grouping& first = all.at("f0-0");
  CHECK(first.count == 5);
  REQUIRE(first.others.size() == 4);
  CHECK(first.copies == all.at("f0-equal").copies);
  CHECK(first.copies != all.at("f1-0").copies);
  for (const indexer::Relative& other : first.others) {
    CHECK(other.likeness.resemblance > 0);
    CHECK(other.likeness.containment >= other.likeness.resemblance);
  }
  const indexer::Grouping& equal = all.at("f0-equal");
  const auto twin = std::ranges::find(equal.others, "f0-3", &indexer::Relative::id);
  REQUIRE(twin != equal.others.end());
  CHECK(twin->likeness == corpus::Likeness{1, 1});
  CHECK(all.at("f0-alone") == indexer::Grouping());
  CHECK(all.at("f0-taker").count == 1);
  CHECK_FALSE(all.at("f0-taker").derived.empty());
  CHECK(std::ranges::count(equal.derived, "f0-taker", &indexer::Relative::id) == 1);
}

TEST_CASE("groups are the same whatever the order in which articles come") {
  std::vector<Item> items = families();
  const auto want = built_at_once(items);
  for (unsigned seed = 1; seed <= 3; ++seed) {
    std::shuffle(items.begin(), items.end(), std::mt19937(seed));
    const tests::TemporaryFolder folder;
    for (std::size_t size = 1; size < items.size() + 9; size += 9) {
      std::vector<Item> come = items;
      come.resize(std::min(size, items.size()));
      index(folder, come, indexer::Mode::update);
    }
    CHECK(groupings(folder) == want);
    CHECK(Xapian::Database::check(folder.path("index")) == 0);
  }
}

TEST_CASE("groups split and join when articles go, change and come back") {
  const std::vector<Item> items = families();
  std::vector<Item> fewer = items;
  std::erase_if(fewer, [](const Item& item) { return item.id.ends_with("-1") || item.id == "f2-taker"; });
  fewer[0].body = "Something else altogether.";
  const tests::TemporaryFolder folder;
  index(folder, items, indexer::Mode::rebuild);
  index(folder, fewer, indexer::Mode::update, true);
  CHECK(groupings(folder) == built_at_once(fewer));
  index(folder, items, indexer::Mode::update, true);
  CHECK(groupings(folder) == built_at_once(items));
}

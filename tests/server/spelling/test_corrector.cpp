#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "server/searcher.h"
#include "server/spelling/lexicon.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::Correct;
using server::SearchRequest;
using server::spelling::difference;
using server::spelling::letters_of;
using server::spelling::Slip;

std::vector<tests::Telling> tellings() {
  std::vector<tests::Telling> all;
  for (int copy = 0; copy < 5; ++copy) {
    const std::string id = std::to_string(copy);
    all.push_back({.id = "deal" + id, .body = "The ceasefire was agreed in Kursk, said President Zelensky."});
    all.push_back({.id = "house" + id, .body = "The White House receives a delegation. Negotiations go on."});
  }
  all.push_back({.id = "rare", .body = "A man called Kurks spoke of a ceasefires."});
  all.push_back({.id = "uk", .body = "переговори тривають, переговори", .language = "uk"});
  return all;
}

class Index {
 public:
  server::Results search(const std::string& text, Correct correct = Correct::suggest) {
    SearchRequest request;
    request.text = text;
    request.correct = correct;
    return searcher_.search(request);
  }
  std::string suggestion(const std::string& text) { return search(text).query.suggestion.value_or(""); }
  const std::string path() const { return archive_.path(); }

 private:
  tests::Archive archive_{tellings()};
  server::Searcher searcher_{archive_.path()};
};

struct Case {
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("a query with typing errors is answered with the whole query that was probably meant") {
  Index index;
  const std::vector<Case> cases = {
      {"ceasfire", "ceasefire"},
      {"ceasefiire", "ceasefire"},
      {"ceasefrie", "ceasefire"},
      {"ceasevire", "ceasefire"},
      {"xeasefire", "ceasefire"},
      {"easefire", "ceasefire"},
      {"ecasefire", "ceasefire"},
      {"negotitaoins", "negotiations"},
      {"zelenksy kursk", "zelensky kursk"},
      {"Ceasfire in (kursk OR delegtion)", "ceasefire in (kursk OR delegation)"},
      {"\"white huose\" -ceasfire", "\"white house\" -ceasfire"},
      {"title:ceasfire source:nowhere", "title:ceasefire source:nowhere"},
      {"переговри", "переговори"},
      {"cease fire", "ceasefire"},
      {"cease  fire", ""},
      {"cease OR fire", ""},
      {"whitehouse", "white house"},
      {"white house", ""},
      {"ceasefire", ""},
      {"negotiation", ""},
      {"=ceasfire", ""},
      {"ceasf*", ""},
      {"xyzzyplugh", ""},
      {"teh deal", "the deal"},
      {"xhe", ""},
      {"it", ""},
      {"停战", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.in);
    CHECK(index.suggestion(c.in) == c.want);
  }
}

TEST_CASE(
    "a slip that the archive holds itself gives way to a word far more frequent, a rare word does not") {
  std::vector<tests::Telling> all;
  for (int number = 0; number < 1'000; ++number)
    all.push_back({.id = std::to_string(number), .body = "work in the harbour goes on"});
  all.push_back({.id = "slip", .body = "work in the habrour goes on"});
  for (const char* id : {"knight", "squire"}) all.push_back({.id = id, .body = "the arbour of the garden"});
  tests::Archive archive(all);
  server::Searcher searcher(archive.path());
  SearchRequest request;
  request.text = "habrour";
  CHECK(searcher.search(request).query.suggestion == "harbour");
  request.text = "arbour";
  CHECK(!searcher.search(request).query.suggestion);
}

TEST_CASE("a name that the archive holds is never corrected, in no spelling") {
  Index index;
  for (const std::string text : {"kurks", "zelenskyy", "zelenskiy", "Зеленський"}) {
    INFO(text);
    CHECK(index.suggestion(text).empty());
  }
}

TEST_CASE(
    "correct=auto searches the correction where nothing else matches, and says so; off suggests nothing") {
  Index index;
  CHECK(index.search("ceasfire").total.value == 0);
  const server::Results corrected = index.search("ceasfire", Correct::automatic);
  CHECK(corrected.total.value == 6);
  CHECK(corrected.query.text == "ceasfire");
  CHECK(corrected.query.understood == "ceasefire");
  CHECK(corrected.query.suggestion == "ceasefire");
  REQUIRE(corrected.query.notes.size() == 1);
  CHECK(corrected.query.notes.front().find("articles that match ceasefire are shown") != std::string::npos);
  const server::Results other = index.search("ceasfire kursk", Correct::automatic);
  CHECK(other.query.understood == "ceasfire OR kursk");
  CHECK(other.query.suggestion == "ceasefire kursk");
  CHECK(!index.search("ceasfire", Correct::off).query.suggestion);
}

TEST_CASE("a word is suggested right after the commit that brought it") {
  tests::Archive archive(tellings());
  server::Searcher searcher(archive.path());
  SearchRequest request;
  request.text = "parlament";
  CHECK(!searcher.search(request).query.suggestion);
  tests::write_index(archive.path(), {{.id = "new", .body = "The parliament met."}}, {.revision = 2});
  CHECK(searcher.search(request).query.suggestion == "parliament");
}

TEST_CASE("the lexicon of a large index is made on a thread of its own and comes by itself") {
  tests::Archive archive(tellings());
  const Xapian::Database database(archive.path());
  server::EditionKeeper<server::spelling::Lexicon> keeper(archive.path());
  const server::Edition large{.revision = 1, .articles = 1'000'000, .bytes = 1};
  while (!keeper.of(database, large)) std::this_thread::yield();
  CHECK(keeper.of(database, large)->near("ceasfire", 2).front().word == "ceasefire");
}

TEST_CASE("differences are counted in letters left out, added, replaced and swapped") {
  struct Pair {
    std::string typed;
    std::string word;
    std::size_t edits;
    Slip slip;
  };
  const std::vector<Pair> pairs = {
      {"house", "house", 0, Slip::none},      {"hose", "house", 1, Slip::omission},
      {"houuse", "house", 1, Slip::addition}, {"huose", "house", 1, Slip::swap},
      {"hause", "house", 1, Slip::other},     {"ohuse", "house", 1, Slip::swap},
      {"hoe", "house", 2, Slip::other},       {"ouseh", "house", 2, Slip::other},
      {"ärger", "arger", 1, Slip::other},     {"", "a", 1, Slip::omission},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.typed << ' ' << pair.word);
    const auto found = difference(letters_of(pair.typed), letters_of(pair.word), 2);
    REQUIRE(found);
    CHECK(found->edits == pair.edits);
    CHECK(found->slip == pair.slip);
    if (pair.edits == 2) CHECK(!difference(letters_of(pair.typed), letters_of(pair.word), 1));
  }
  CHECK(!difference(letters_of("house"), letters_of("garden"), 2));
  CHECK(!difference(letters_of(std::string(100, 'a')), letters_of(std::string(101, 'a')), 2));
}

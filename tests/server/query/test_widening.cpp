#include <string>
#include <vector>

#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/ranking/weighting.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::query::FurtherForm;
using server::query::TypedWords;

/// One who knows that two cities have two names each.
std::vector<FurtherForm> two_cities(const TypedWords& typed) {
  const std::vector<std::string> words(typed.words.begin(), typed.words.end());
  if (words == std::vector<std::string>{"mumbai"}) return {{.words = {"bombay"}, .weight = 0.3}};
  if (words == std::vector<std::string>{"kryvyi", "rih"}) {
    return {{.words = {"krivoy", "rog"}, .weight = 0.3}, {.words = {"kryvbas"}, .weight = 0.2}};
  }
  return {};
}

struct Search {
  std::vector<std::string> ids;  ///< best first
  server::query::Translation translation;
};

class Index {
 public:
  Search search(const std::string& text, const std::vector<server::query::FormSource>& sources) {
    const server::Limits limits;
    vocabulary_.follow(database_, 0);
    const auto reading =
        server::query::read(text, {.match = server::Match::automatic, .languages = languages_, .limits = {}});
    Search search;
    search.translation =
        server::query::translate(reading.root, {vocabulary_, forms_, languages_, {}, limits, sources});
    Xapian::Enquire enquire(database_);
    enquire.set_query(search.translation.query);
    enquire.set_weighting_scheme(server::text_weight());
    const Xapian::MSet matches = enquire.get_mset(0, 100);
    indexer::RecordCodec codec;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      search.ids.push_back(codec.decode(match.get_document().get_data()).article.id);
    }
    return search;
  }

 private:
  tests::Archive archive_{{
      {.id = "old", .body = "Bombay, Bombay, Bombay."},
      {.id = "new", .body = "A long report on trains, on rain and on the harbour says little of Mumbai."},
      {.id = "ukrainian", .body = "A strike on Kryvyi Rih hit houses and a school in the city of steel."},
      {.id = "russian", .body = "Krivoy Rog, Krivoy Rog."},
      {.id = "basin", .body = "Kryvbas."},
      {.id = "apart", .body = "Krivoy is not next to Rog."},
  }};
  Xapian::Database database_{archive_.path()};
  server::Vocabulary vocabulary_;
  indexer::TermFormsByLanguage forms_;
  std::vector<std::string> languages_ = {"en"};
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a further form is found, and the words as typed rank first") {
  Index index;
  const Search search = index.search("mumbai", {two_cities});
  CHECK(search.ids == Ids{"new", "old"});
  CHECK(search.translation.variants.at("mumbai") == Ids{"bombay"});
  CHECK(index.search("mumbai", {}).ids == Ids{"new"});
}

TEST_CASE("neighbours of a query are one name: all forms of it are found, as words that follow each other") {
  Index index;
  const Ids all = {"ukrainian", "russian", "basin"};
  CHECK(index.search("kryvyi rih", {two_cities}).ids == all);
  CHECK(index.search("Kryvyi-Rih", {two_cities}).ids == all);
  CHECK(index.search("kryvyi OR rih", {two_cities}).ids == all);
  CHECK(index.search("kryvyi rih school", {two_cities}).ids == Ids{"ukrainian"});
  CHECK(index.search("rih kryvyi", {two_cities}).ids == Ids{"ukrainian"});
}

TEST_CASE("quotation marks and = keep further forms out") {
  Index index;
  for (const std::string text : {"=mumbai", "\"mumbai\"", "\"kryvyi rih\"", "=kryvyi =rih", "title:mumba*"}) {
    INFO(text);
    CHECK(index.search(text, {two_cities}).translation.variants.empty());
  }
}

TEST_CASE("further forms are marked in the hits, but those of excluded words are not") {
  Index index;
  const auto targets = index.search("kryvyi rih -mumbai", {two_cities}).translation.targets;
  REQUIRE(targets.phrases.size() == 1);
  CHECK(targets.phrases[0].forms == Ids{"krivoy", "rog"});
  REQUIRE(targets.exacts.size() == 1);
  CHECK(targets.exacts[0].form == "kryvbas");
}

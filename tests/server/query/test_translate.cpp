#include <algorithm>
#include <string>
#include <vector>

#include "server/query/read.h"
#include "server/query/translate.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::query::Translation;
using server::query::Weighing;
using tests::Archive;
using tests::Telling;

const std::vector<Telling> tellings = {
    {.id = "deal",
     .title = "Black Sea grain deal",
     .body = "The ceasefire was agreed in Jeddah.",
     .published = "2025-03-11",
     .source = "Harbour Ledger",
     .tags = {"war", "grain trade"},
     .authors = {"John Q. Smith"}},
    {.id = "fire",
     .title = "Cease-fire talks",
     .body = "They cease to fire, officials said of the sea that is not black.",
     .published = "2025-03-12T10:00:00Z",
     .source = "Pellworth Wire",
     .tags = {"war"}},
    {.id = "far",
     .title = "Guns cease",
     .body = "A fire broke out; talks about the Black and the Red Sea went on.",
     .published = "2024-12-31",
     .source = "Harbour Radio"},
    {.id = "kursk",
     .title = "Kursk",
     .body = "Russia’s army attacked. The U.S. agrees. Ceasefires hold.",
     .published = "2025-04-01",
     .source = "Pellworth Wire"},
    {.id = "rede",
     .title = "Verhandlungen in Moskau",
     .body = "Die Verhandlung begann.",
     .source = "Anzeiger",
     .language = "de"},
    {.id = "song", .title = "New York, New York", .body = "A song.", .source = "Radio"},
    {.id = "cjk", .title = "停战协议", .body = "双方同意停战。", .source = "Anzeiger", .language = "zh"},
};

class Index {
 public:
  Index() : archive_(tellings), database_(archive_.path()) { vocabulary_.follow(database_, 0); }

  Translation translate(const std::string& text) {
    const auto reading =
        server::query::read(text, {.match = server::Match::automatic, .languages = languages_, .limits = {}});
    return server::query::translate(reading.root, {vocabulary_, forms_, languages_, {2024, 2025}, limits_});
  }

  std::string described(const std::string& text) { return translate(text).query.get_description(); }

  /// Identities of what is found, sorted.
  std::string found(const std::string& text) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(translate(text).query);
    const Xapian::MSet matches = enquire.get_mset(0, 100);
    std::vector<std::string> ids;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      ids.push_back(codec_.decode(match.get_document().get_data()).article.id);
    }
    std::sort(ids.begin(), ids.end());
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
    return all;
  }

  const Xapian::Database& database() const { return database_; }

 private:
  Archive archive_;
  Xapian::Database database_;
  server::Vocabulary vocabulary_;
  indexer::TermFormsByLanguage forms_;
  indexer::RecordCodec codec_;
  std::vector<std::string> languages_ = {"en", "de", "zh"};
  server::Limits limits_;
};

struct Case {
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("queries find what their syntax says") {
  Index index;
  const std::vector<Case> cases = {
      {"", "cjk deal far fire kursk rede song"},
      {"ceasefire", "deal kursk"},
      {"=ceasefire", "deal"},
      {"ceasef*", "deal kursk"},
      {"cease-fire", "far fire"},
      {"\"cease fire\"", "fire"},
      {"\"black sea\"", "deal"},
      {"black sea", "deal far fire"},
      {"black ADJ/4 sea", "deal far"},
      {"sea NEAR/4 black", "deal far fire"},
      {"sea NEAR/2 black", "deal"},
      {"sea ADJ/9 black", "fire"},
      {"black NOT ceasefire", "far fire"},
      {"-black", "cjk kursk rede song"},
      {"-black -kursk", "cjk rede song"},
      {"NOT (black OR kursk)", "cjk rede song"},
      {"kursk OR NOT black", "cjk kursk rede song"},
      {"(kursk OR grain) ceasefire", "deal kursk"},
      {"+talks jeddah", "far fire"},
      {"title:sea", "deal"},
      {"title:\"cease fire\"", "fire"},
      {"title:(grain OR kursk)", "deal kursk"},
      {"title:=sea", "deal"},
      {"title:verh*", "rede"},
      {"russia", "kursk"},
      {"U.S.", "kursk"},
      {"verhandlungen", "rede"},
      {"停战", "cjk"},
      {"停", "cjk"},
      {"\"停战协议\"", "cjk"},
      {"\"停协\"", ""},
      {"停战協", ""},
      {"source:\"Harbour Ledger\"", "deal"},
      {"source:harbour", "deal far"},
      {"source:harb*", "deal far"},
      {"source:(harbour OR anzeiger) -language:de", "cjk deal far"},
      {"author:smith", "deal"},
      {"author:\"John Q. Smith\"", "deal"},
      {"author:john NEAR/2 author:smith", "deal"},
      {"tag:war", "deal fire"},
      {"tag:\"grain trade\"", "deal"},
      {"language:de", "rede"},
      {"language:fr", ""},
      {"published:2025-03", "deal fire"},
      {"published:2025-03-12..", "fire kursk"},
      {"published:..2024", "far"},
      {"published:2025-03-12T10:00:00Z..2025-03-12T10:00:00Z", "fire"},
      {"-published:2025", "cjk far rede song"},
      {"talks published:2025", "fire"},
      {"\"new york new york\"", "song"},
      {"\"york york\"", ""},
      {"new NEAR/1 new", ""},
      {"nosuchword", ""},
  };
  for (const Case& c : cases) {
    INFO("query: " << c.in << "\nas: " << index.described(c.in));
    CHECK(index.found(c.in) == c.want);
  }
}

TEST_CASE("words are searched as stems of the archive's languages, fields without weight") {
  Index index;
  CHECK(index.described("talks") == "Query(Ztalk)");
  CHECK(index.described("nosuchwords").find("Znosuchword") != std::string::npos);
  CHECK(index.described("tag:war") == "Query(0 * (Kwar OR XKWwar))");
  CHECK(index.described("\"black sea\"") == "Query((black PHRASE 2 sea))");
  CHECK(index.described("black NEAR/3 sea") == "Query((black NEAR 4 sea))");
}

TEST_CASE("a query that says nothing of the text is not scored") {
  Index index;
  for (const std::string text : {"", "-black", "tag:war", "published:2025 -tag:x", "tag:a OR NOT b"}) {
    INFO(text);
    CHECK(index.translate(text).weighing == Weighing::none);
  }
  for (const std::string text : {"black", "tag:war black", "title:black", "\"black sea\"", "+a tag:x b"}) {
    INFO(text);
    CHECK(index.translate(text).weighing == Weighing::scored);
  }
}

TEST_CASE("what is marked is what was asked for, rarer words more, excluded ones never") {
  Index index;
  const auto targets = index.translate("kursk black \"cease fire\" jed* =sea 停战 NOT talks tag:war").targets;
  REQUIRE(targets.stems.size() == 2);
  CHECK(targets.stems[0].form == "kursk");
  CHECK(targets.stems[0].weight > targets.stems[1].weight);
  CHECK(targets.stems[1].weight > 0);
  REQUIRE(targets.phrases.size() == 1);
  CHECK(targets.phrases[0].forms == std::vector<std::string>{"cease", "fire"});
  REQUIRE(targets.prefixes.size() == 1);
  CHECK(targets.prefixes[0].form == "jed");
  REQUIRE(targets.exacts.size() == 1);
  CHECK(targets.exacts[0].form == "sea");
  REQUIRE(targets.runs.size() == 1);
  CHECK(targets.runs[0].form == "停战");
}

TEST_CASE("a wildcard that stands for more words than allowed is capped, and a note says so") {
  const auto archive_of = [](std::size_t words) {
    std::string body;
    for (std::size_t word = 0; word < words; ++word) body += "wild" + std::to_string(1'000 + word) + ' ';
    return std::vector<Telling>{{.id = "many", .body = body}};
  };
  for (const std::size_t words : {std::size_t{100}, std::size_t{101}}) {
    const Archive archive(archive_of(words));
    const Xapian::Database database(archive.path());
    indexer::TermFormsByLanguage forms;
    const std::vector<std::string> languages = {"en"};
    const server::Limits limits;
    const auto reading =
        server::query::read("wild*", {.match = server::Match::automatic, .languages = {}, .limits = limits});
    server::Vocabulary vocabulary;
    vocabulary.follow(database, 0);
    const Translation translation =
        server::query::translate(reading.root, {vocabulary, forms, languages, {}, limits});
    CHECK(translation.notes.empty() == (words <= 100));
    Xapian::Enquire enquire(database);
    enquire.set_query(translation.query);
    CHECK(enquire.get_mset(0, 1).size() == 1);
  }
}

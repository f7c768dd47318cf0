#include <algorithm>
#include <string>
#include <vector>

#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::SearchRequest;
using Ids = std::vector<std::string>;

const std::vector<tests::Telling> tellings = {
    {.id = "kyiv-post", .body = "On Monday President Zelenskyy spoke in Kyiv."},
    {.id = "washington", .body = "Washington heard Zelensky, Zelensky, Zelensky and the envoy."},
    {.id = "moscow", .body = "Владимир Зеленский прибыл в Киев.", .language = "ru"},
    {.id = "kyiv", .body = "Президент Зеленський у місті Кривий Ріг.", .language = "uk"},
    {.id = "old", .body = "A blast in Krivoy Rog, said the mayor."},
    {.id = "berlin", .body = "Gestern sprach Herr Müller.", .language = "de"},
    {.id = "bonn", .body = "Gestern sprach Herr Mueller.", .language = "de"},
    {.id = "umlaut", .body = "Gestern sprach Herr Schäuble.", .language = "de"},
    {.id = "wire", .body = "On Monday Mr Schaeuble spoke."},
    {.id = "lars", .body = "On Monday Mr Koeller spoke."},
    {.id = "daphne", .body = "On Monday Ms Koller spoke."},
    {.id = "athens", .body = "ο πρωθυπουργός Μητσοτάκης", .language = "el"},
    {.id = "greece", .body = "The premier Mitsotakis spoke."},
    {.id = "plain", .body = "They polish off whisky; the polisky is a word in small letters."},
    {.id = "name", .body = "The author Poliskiy wrote."},
    {.id = "title", .title = "Zelenskiy speaks", .body = "Speech by Zelenskiy in full."},
};

class Index {
 public:
  server::Results search(const std::string& text, server::Names names = server::Names::on) {
    SearchRequest request;
    request.text = text;
    request.names = names;
    return searcher_.search(request);
  }

  Ids found(const std::string& text) {
    Ids ids;
    for (const server::Hit& hit : search(text).hits) ids.push_back(hit.article.id);
    return ids;
  }

  Ids variants(const std::string& text) {
    auto variants = search(text).query.variants;
    Ids forms = variants.empty() ? Ids{} : variants.begin()->second;
    std::sort(forms.begin(), forms.end());
    return forms;
  }

 private:
  tests::Archive archive_{tellings};
  server::Searcher searcher_{archive_.path()};
};

}  // namespace

TEST_CASE("a name is found in every spelling, in small letters too, and that asked for comes first") {
  Index index;
  for (const std::string text : {"zelensky", "Zelenskyy", "zelenskiy", "Зеленський", "зеленский"}) {
    INFO(text);
    CHECK(index.found(text).size() == 5);
  }
  CHECK(index.found("zelenskyy").front() == "kyiv-post");
  CHECK(index.found("zelensky").front() == "washington");
  CHECK(index.found("зеленський").front() == "kyiv");
  CHECK(index.found("zelenskij").size() == 5);  // a spelling that the archive does not hold
  CHECK(index.found("title:zelensky") == Ids{"title"});
}

TEST_CASE("variants are the forms that the index holds, and no others") {
  Index index;
  CHECK(index.variants("zelensky") == Ids{"zelenskiy", "zelenskyy", "зеленский", "зеленський"});
  CHECK(index.variants("kiev") == Ids{"kyiv", "киев"});
  CHECK(index.variants("muller") == Ids{"mueller"});
  CHECK(index.variants("Mueller") == Ids{"muller"});
  CHECK(index.variants("schauble") == Ids{"schaeuble"});
  CHECK(index.variants("Schaeuble") == Ids{"schauble"});
  CHECK(index.variants("Koller").empty());  // no article writes an umlaut
  CHECK(index.variants("Koeller").empty());
  CHECK(index.variants("mitsotakis") == Ids{"μητσοτακησ"});
  CHECK(index.variants("Μητσοτάκης") == Ids{"mitsotakis"});
  CHECK(index.variants("washington").empty());
  CHECK(index.variants("gaddafi").empty());
}

TEST_CASE("names of several words are one name where they stand side by side") {
  Index index;
  CHECK(index.found("kryvyi rih").size() == 2);
  CHECK(index.found("Kryvyy Rih mayor") == Ids{"old"});
  CHECK(index.found("Кривий Ріг").front() == "kyiv");
  CHECK(index.found("rog krivoy") == Ids{"old"});
  CHECK(index.search("kryvyi rih").query.variants.at("kryvyi rih").size() == 2);
}

TEST_CASE("a word that the archive writes small is no name and has no further spellings") {
  Index index;
  CHECK(index.found("polisky") == Ids{"plain"});
  CHECK(index.found("poliskiy") == Ids{"name"});
}

TEST_CASE("names=off, = and quotation marks ask for the form as typed") {
  Index index;
  CHECK(index.found("=zelensky") == Ids{"washington"});
  CHECK(index.found("\"zelensky\"") == Ids{"washington"});
  const server::Results off = index.search("zelensky", server::Names::off);
  CHECK(off.hits.size() == 1);
  CHECK(off.query.variants.empty());
}

TEST_CASE("other spellings are marked in snippets") {
  Index index;
  for (const server::Hit& hit : index.search("zelenskij").hits) {
    INFO(hit.article.id);
    REQUIRE(!hit.snippets.empty());
    CHECK(hit.snippets.front().find("<mark>") != std::string::npos);
  }
  const auto rog = index.search("kryvyi rih mayor").hits.front();
  CHECK(rog.snippets.front().find("<mark>Krivoy Rog</mark>") != std::string::npos);
}

TEST_CASE("the archive's own aliases join names beside those of the program") {
  tests::Archive archive(tellings);
  Xapian::WritableDatabase database(archive.path());
  server::Searcher searcher(archive.path());
  SearchRequest request;
  request.text = "the chief";
  CHECK(searcher.search(request).query.variants.empty());
  database.set_metadata(std::string(indexer::metadata::aliases), "the chief, chief, Mitsotakis\n");
  database.commit();
  const auto variants = searcher.search(request).query.variants;
  REQUIRE(variants.size() == 1);
  CHECK(variants.begin()->second == Ids{"mitsotakis", "μητσοτακησ"});
  database.set_metadata(std::string(indexer::metadata::aliases), "unreadable");
  database.commit();
  CHECK(searcher.search(request).query.variants.empty());
}

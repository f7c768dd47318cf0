#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/stat.h>
#include <unistd.h>

#include "server/parameters.h"
#include "server/problem.h"
#include "server/saved/known_articles.h"
#include "server/saved/matcher.h"
#include "server/saved/store.h"
#include "server/saved/watch.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"
#include "tests/temporary_folder.h"

using namespace server::saved;

namespace {

server::SearchRequest request_of(const std::string& query) {
  return server::read_search(server::query_parameters(query));
}

SavedSearches searches_of(const std::vector<std::string>& queries) {
  SavedSearches searches;
  for (const std::string& query : queries)
    searches[query.empty() ? "all" : query] = {.request = request_of(query), .created = {}};
  return searches;
}

std::string text_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

const std::vector<tests::Telling> tellings = {
    {.id = "a",
     .title = "Zelenskyy in Kursk",
     .body = "President Zelenskyy spoke of ships near Kyiv. Talks went on.",
     .published = "2025-03-13",
     .source = "Pellworth Wire",
     .tags = {"war"},
     .section = "World"},
    {.id = "b",
     .title = "Ferry to run again",
     .body = "The ferry runs again from Monday, said Zelensky of the harbour.",
     .published = "2025-03-14T08:30:00Z",
     .source = "Harbour Gazette",
     .tags = {"ships"}},
    {.id = "c", .title = "Ohne Datum", .body = "Die Schiffe lagen still.", .language = "de"},
};

}  // namespace

TEST_CASE("an article matches alone the very searches that find it in the archive") {
  const tests::Archive archive(tellings);
  const std::vector<std::string> queries = {
      "",
      "q=zelensky",
      "q=zelensky&names=off",
      "q=ferry",
      "q=ship",
      "q=schiff",
      "q=%22talks+went+on%22",
      "q=%22went+talks%22",
      "q=talks+NEAR/3+on",
      "q=zelen*",
      "q=title:kursk",
      "q=kursk+OR+ferry",
      "q=zelensky+-ferry",
      "q=kiev",
      "q=boats",
      "q=published:2025-03",
      "source=pellworth+wire",
      "source=Harbour+Gazette&tag=ships",
      "language=de",
      "language=de&q=schiffen",
      "from=2025-03-14",
      "from=2025-03-13&to=2025-03-13",
      "q=zelensky&from=2025-03-14T08:00:00Z&to=2025-03-14T09:00:00Z",
      "filter=section%20%3D%20World%20OR%20NOT%20published%20%3E%3D%200",
      "q=zelensky&sort=newest&limit=1&recency=0.5",
  };
  const SavedSearches searches = searches_of(queries);
  server::LiveIndex index(archive.path());
  const Xapian::Database& database = index.current();
  const Matcher matcher(searches, database, index.facts());
  server::Searcher searcher(archive.path());
  std::size_t matches = 0;
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    const auto names = matcher.matching(database.get_document(id));
    for (const auto& [name, search] : searches) {
      server::SearchRequest request = search.request;
      request.limit = 100;
      const auto hits = searcher.search(request).hits;
      const bool found = std::any_of(hits.begin(), hits.end(), [&](const server::Hit& hit) {
        return hit.article.id == tellings[id - 1].id;
      });
      const bool matched = std::find(names.begin(), names.end(), name) != names.end();
      INFO(name << " of " << tellings[id - 1].id);
      CHECK(matched == found);
      matches += matched ? 1 : 0;
    }
  }
  CHECK(matches > 25);
}

TEST_CASE("an article that has some words of a search only does not match it, though no other has all") {
  const tests::Archive archive(tellings);
  server::LiveIndex index(archive.path());
  const SavedSearches searches = searches_of({"q=ferry+kursk"});
  const Matcher matcher(searches, index.current(), index.facts());
  CHECK(matcher.matching(index.current().get_document(1)).empty());
}

TEST_CASE("saved searches come back as they were kept, from a file that others can read") {
  const tests::Archive archive(tellings);
  Store store(archive.path(), 10);
  CHECK(store.all()->empty());
  const auto request = request_of("q=%22a+b%22&source=X&from=2025&format=csv&limit=7&filter=tag%3Dwar");
  CHECK(store.put("one", request) == Saved::added);
  const std::string before = text_of(searches_path(archive.path()));
  CHECK(store.put("one", request) == Saved::replaced);
  CHECK(text_of(searches_path(archive.path())) == before);
  CHECK(store.put("two", request_of("")) == Saved::added);
  CHECK(store.put("two", request_of("q=x")) == Saved::replaced);
  Store fresh(archive.path(), 10);
  const auto all = fresh.all();
  REQUIRE(all->size() == 2);
  CHECK(all->at("one").request == request);
  CHECK(all->at("two").request.text == "x");
  CHECK(all->at("one").created.size() == 20);
  struct stat status {};
  REQUIRE(::stat(searches_path(archive.path()).c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
  CHECK(store.remove("one"));
  CHECK_FALSE(store.remove("one"));
  CHECK(fresh.all()->size() == 1);
}

TEST_CASE("no more searches are kept than the bound says, and a name that is there stays free to change") {
  const tests::Archive archive(tellings);
  Store store(archive.path(), 2);
  store.put("a", request_of("q=1"));
  store.put("b", request_of("q=2"));
  CHECK(store.put("b", request_of("q=3")) == Saved::replaced);
  try {
    store.put("c", request_of("q=3"));
    FAIL("one too many was kept");
  } catch (const server::ProblemError& error) {
    CHECK(error.problem.status == 409);
    CHECK(error.problem.code == "too_many_searches");
  }
  CHECK(store.all()->size() == 2);
}

TEST_CASE("names are plain words, so that they stand in addresses and file names") {
  for (const std::string name : {"a", "A-1_b.c", "9", "kursk"}) CHECK(is_name(name));
  CHECK(is_name(std::string(100, 'x')));
  for (const std::string name : {"", ".", "..", "-a", "a b", "a/b", "ä", "a\n"}) CHECK_FALSE(is_name(name));
  CHECK_FALSE(is_name(std::string(101, 'x')));
}

TEST_CASE("a file of saved searches that is none is refused and left as it is") {
  const tests::Archive archive(tellings);
  const std::string path = searches_path(archive.path());
  const auto entry = [](const std::string& name, const std::string& search) {
    return R"({"name":")" + name + R"(","search":")" + search + R"(","created":""})";
  };
  for (const std::string& text : std::vector<std::string>{
           "", "{", "[]", R"({"searches":{}})", R"({"searches":[1]})", R"({"searches":[{"name":"a"}]})",
           R"({"searches":[)" + entry("a b", "/search") + "]}", R"({"searches":[)" + entry("a", "/x") + "]}",
           R"({"searches":[)" + entry("a", "/search?limit=x") + "]}",
           R"({"searches":[)" + entry("a", "/search") + "," + entry("a", "/search") + "]}"}) {
    std::ofstream(path, std::ios::binary) << text;
    INFO(text);
    CHECK_THROWS_AS(read_searches(path), std::runtime_error);
    CHECK_THROWS_AS(Store(archive.path(), 9).put("b", {}), std::runtime_error);
    CHECK(text_of(path) == text);
  }
  std::filesystem::remove(path);
}

TEST_CASE("known articles come back as they were noted, and a damaged file of them is refused") {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path("state");
  CHECK_FALSE(read_known(path).has_value());
  for (const KnownArticles& known : {KnownArticles{}, KnownArticles{1, 2, 0xFFFFFFFFFFFFFFFF}}) {
    write_known(path, known);
    CHECK(read_known(path) == known);
  }
  const std::string sound = text_of(path);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    std::ofstream(path, std::ios::binary) << damaged;
    CHECK_THROWS_AS(read_known(path), std::runtime_error);
    std::ofstream(path, std::ios::binary) << sound.substr(0, at);
    CHECK_THROWS_AS(read_known(path), std::runtime_error);
  }
}

TEST_CASE("the first look notes what there is, the next tells of what came since, once") {
  const tests::Archive archive({tellings[0]});
  const std::string searches = searches_path(archive.path());
  Store(archive.path(), 9).put("ferry", request_of("q=ferry"));
  const Seen first = look({.index = archive.path(), .searches = searches, .known = std::nullopt});
  CHECK(first.lines.empty());
  CHECK(first.articles.size() == 1);
  tests::write_index(archive.path(), tellings, {.revision = 2});
  const Seen second = look({.index = archive.path(), .searches = searches, .known = first.articles});
  CHECK(second.looked_at == 2);
  CHECK(second.lines == R"({"id":"b","title":"Ferry to run again","url":null,"source":"Harbour Gazette",)"
                        R"("published":"2025-03-14T08:30:00Z","searches":["ferry"]})"
                        "\n");
  const Seen third = look({.index = archive.path(), .searches = searches, .known = second.articles});
  CHECK(third.looked_at == 0);
  CHECK(third.articles == second.articles);
  const Seen since =
      look({.index = archive.path(), .searches = searches, .known = std::nullopt, .since = "2025-03-14"});
  CHECK(since.looked_at == 1);
  CHECK(lines_in(since.lines) == 1);
}

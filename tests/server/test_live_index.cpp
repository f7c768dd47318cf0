#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <stdio.h>

#include "server/live_index.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::LiveIndex;
using tests::Archive;
using tests::Telling;

std::vector<Telling> tellings(std::size_t count, const std::string& title) {
  std::vector<Telling> all;
  for (std::size_t at = 0; at < count; ++at)
    all.push_back({.id = title + std::to_string(at), .title = title + " ceasefire"});
  return all;
}

void swap_folders(const std::string& first, const std::string& second) {
  REQUIRE(::renameat2(AT_FDCWD, first.c_str(), AT_FDCWD, second.c_str(), RENAME_EXCHANGE) == 0);
}

}  // namespace

TEST_CASE("a commit is seen by the next request") {
  const Archive archive(tellings(2, "a"));
  LiveIndex index(archive.path());
  CHECK(index.current().get_doccount() == 2);
  const std::uint64_t before = index.generation();
  CHECK(index.current().get_doccount() == 2);
  CHECK(index.generation() == before);
  tests::write_index(archive.path(), tellings(3, "b"), {.revision = 2});
  CHECK(index.current().get_doccount() == 5);
  CHECK(index.facts().revision == 2);
  CHECK(index.facts().articles == 5);
  CHECK(index.generation() > before);
}

TEST_CASE("a swapped folder is seen by the next request, also with the same revision") {
  const Archive archive(tellings(2, "a"));
  tests::write_index(archive.beside("next"), tellings(7, "b"));
  LiveIndex index(archive.path());
  CHECK(index.current().get_doccount() == 2);
  swap_folders(archive.path(), archive.beside("next"));
  CHECK(index.current().get_doccount() == 7);
  std::filesystem::remove_all(archive.beside("next"));
  CHECK(index.current().get_doccount() == 7);
}

TEST_CASE("the facts of an index are read once a revision") {
  const Archive archive({{.id = "a", .title = "x", .published = "2019-05-05"},
                         {.id = "b", .title = "x", .published = "2025-03-13"},
                         {.id = "c", .title = "x", .language = "de"}},
                        {.revision = 9, .order = "newest"});
  const LiveIndex index(archive.path());
  CHECK(index.facts().revision == 9);
  CHECK(index.facts().articles == 3);
  CHECK(index.facts().order == server::DocumentOrder::newest);
  CHECK(index.facts().first_year == 2019);
  CHECK(index.facts().last_year == 2025);
  CHECK(index.facts().main_languages == std::vector<std::string>{"en", "de"});
}

TEST_CASE("an index that is not there, not ours or of another schema is refused with what to do") {
  const Archive archive(tellings(1, "a"), {.schema = "999"});
  CHECK_THROWS_WITH(LiveIndex(archive.path()), Catch::Contains("schema 999") && Catch::Contains("--rebuild"));
  CHECK_THROWS_AS(LiveIndex(archive.beside("nothing")), server::UnusableIndex);
  { const Xapian::WritableDatabase foreign(archive.beside("foreign"), Xapian::DB_CREATE); }
  CHECK_THROWS_WITH(LiveIndex(archive.beside("foreign")), Catch::Contains("not an index of Broadsheet"));
}

TEST_CASE("where a new index cannot be used, the old one goes on being served") {
  const Archive archive(tellings(2, "a"));
  tests::write_index(archive.beside("next"), tellings(7, "b"), {.schema = "999"});
  LiveIndex index(archive.path());
  swap_folders(archive.path(), archive.beside("next"));
  CHECK(index.current().get_doccount() == 2);
  CHECK(index.problem().find("schema 999") != std::string::npos);
  swap_folders(archive.path(), archive.beside("next"));
  CHECK(index.current().get_doccount() == 2);
}

TEST_CASE("a stub file that names the index is served, and a new one in its place") {
  const Archive archive(tellings(2, "a"));
  tests::write_index(archive.beside("next"), tellings(7, "b"));
  const auto write_stub = [&](const std::string& name, const std::string& target) {
    std::ofstream(archive.beside(name)) << "auto " << target << '\n';
  };
  write_stub("stub", archive.path());
  LiveIndex index(archive.beside("stub"));
  CHECK(index.current().get_doccount() == 2);
  write_stub("stub.new", archive.beside("next"));
  std::filesystem::rename(archive.beside("stub.new"), archive.beside("stub"));
  CHECK(index.current().get_doccount() == 7);
}

TEST_CASE("no search fails while articles are committed and folders swapped") {
  const Archive archive(tellings(50, "a"));
  std::atomic<bool> done{false};
  std::thread writer([&] {
    for (std::size_t round = 0; round < 40; ++round) {
      tests::write_index(archive.path(), tellings(50 + round, "a"), {.revision = round + 2});
      if (round % 4 != 0) continue;
      const std::string next = archive.beside("next");
      std::filesystem::remove_all(next);
      tests::write_index(next, tellings(50, "a"), {.revision = round + 2});
      swap_folders(archive.path(), next);
    }
    done = true;
  });
  server::Searcher searcher(archive.path());
  server::SearchRequest request;
  request.text = "\"a ceasefire\"";
  std::size_t searches = 0;
  while (!done) {
    const server::Results results = searcher.search(request);
    REQUIRE(results.hits.size() == 10);
    REQUIRE(results.total.value >= 50);
    ++searches;
  }
  writer.join();
  CHECK(searches > 0);
  std::filesystem::remove_all(archive.beside("next"));
}

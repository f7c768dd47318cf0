#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "server/parameters.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/grouped_archive.h"

namespace {

using server::Group;
using server::Searcher;
using server::SearchRequest;
using server::Sort;
using tests::Placed;
using Ids = std::vector<std::string>;

/// Articles of few dates, some without any, a third of them copies of each other.
std::vector<Placed> news() {
  std::vector<Placed> all;
  for (int at = 0; at < 40; ++at) {
    const std::string day = at % 8 == 7 ? "" : "2025-03-1" + std::to_string(at % 4);
    std::string body = "Kursk was quiet.";
    for (int more = 0; more < at % 5; ++more) body += " More of Kursk and its people.";
    for (int more = 0; more < at % 3; ++more) body += " Nothing else happened that day.";
    all.push_back({{.id = "n" + std::to_string(at), .body = body, .published = day},
                   at % 3 == 0 ? "group" + std::to_string(at % 5) : ""});
  }
  return all;
}

SearchRequest asking(Sort sort, Group group, const std::string& text) {
  SearchRequest request;
  request.text = text;
  request.sort = sort;
  request.group = group;
  request.limit = 7;
  return request;
}

Ids ids(const server::Results& results) {
  Ids all;
  for (const server::Hit& hit : results.hits) all.push_back(hit.article.id);
  return all;
}

/// Page after page; `between` is called after each.
template <typename Between>
Ids walked(Searcher& searcher, SearchRequest request, Between between) {
  Ids all;
  for (;;) {
    const server::Results results = searcher.search(request);
    for (std::string& id : ids(results)) all.push_back(std::move(id));
    if (!results.cursor) return all;
    REQUIRE(results.hits.size() == request.limit);
    REQUIRE(all.size() < 200);
    request.cursor = results.cursor;
    between(results);
  }
}

const std::vector<SearchRequest>& searches() {
  static const std::vector<SearchRequest> all = [] {
    std::vector<SearchRequest> made;
    for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest})
      for (const Group group : {Group::copies, Group::none})
        for (const std::string text : {"kursk", ""}) made.push_back(asking(sort, group, text));
    return made;
  }();
  return all;
}

}  // namespace

TEST_CASE("cursors lead through all hits, in the order of one long page") {
  const tests::GroupedArchive archive(news());
  Searcher searcher(archive.path());
  for (SearchRequest request : searches()) {
    CAPTURE(to_url(request));
    const Ids pages = walked(searcher, request, [](const server::Results&) {});
    request.limit = 100;
    const server::Results whole = searcher.search(request);
    CHECK(pages == ids(whole));
    CHECK(!whole.cursor);
  }
}

TEST_CASE("totals and counts are those of the whole search on every page") {
  const tests::GroupedArchive archive(news());
  Searcher searcher(archive.path());
  for (SearchRequest request : searches()) {
    CAPTURE(to_url(request));
    request.facets = {"language"};
    request.histogram = server::Histogram::day;
    walked(searcher, request, [](const server::Results& results) {
      CHECK(results.total.value == 40);
      CHECK(results.facets.at("language").at(0).count == 40);
      CHECK(results.histogram.size() == 4);
    });
  }
}

TEST_CASE("by date, commits between pages lose no hit and show none twice") {
  for (const SearchRequest& request : searches()) {
    if (request.sort == Sort::relevance) continue;
    CAPTURE(to_url(request));
    const tests::GroupedArchive archive(news());
    Searcher searcher(archive.path());
    std::uint64_t revision = 1;
    const Ids pages = walked(searcher, request, [&](const server::Results&) {
      ++revision;
      const std::string id = "late" + std::to_string(revision);
      tests::write_placed(
          archive.path(),
          {{{.id = id, .title = "Kursk", .body = "Kursk, Kursk.", .published = "2025-03-20"}, ""},
           {{.id = id + "b", .body = "Kursk long ago.", .published = "2025-03-01"}, ""}},
          {.revision = revision});
    });
    std::multiset<std::string> seen(pages.begin(), pages.end());
    SearchRequest all = request;
    all.limit = 100;
    for (const std::string& id : ids(searcher.search(all))) {
      if (!id.starts_with("late")) CHECK(seen.count(id) == 1);
    }
    for (const std::string& id : seen) CHECK(seen.count(id) == 1);
  }
}

TEST_CASE("by score, a page goes on after its article, wherever commits have moved that") {
  for (const Group group : {Group::none, Group::copies}) {
    const tests::GroupedArchive archive(news());
    Searcher searcher(archive.path());
    SearchRequest request = asking(Sort::relevance, group, "kursk");
    std::uint64_t revision = 1;
    for (request.cursor = searcher.search(request).cursor; request.cursor;) {
      ++revision;
      tests::write_placed(
          archive.path(),
          {{{.id = "late" + std::to_string(revision), .title = "Kursk", .body = "Kursk, Kursk."}}},
          {.revision = revision});
      SearchRequest whole = asking(Sort::relevance, group, "kursk");
      whole.limit = 100;
      const Ids order = ids(searcher.search(whole));
      const auto last = std::find(order.begin(), order.end(), request.cursor->id);
      REQUIRE(last != order.end());
      const server::Results page = searcher.search(request);
      const auto size = static_cast<std::ptrdiff_t>(page.hits.size());
      REQUIRE(order.end() - last > size);
      CHECK(ids(page) == Ids(last + 1, last + 1 + size));
      request.cursor = page.cursor;
    }
    CHECK(revision > 3);
  }
}

TEST_CASE("by date, a page goes on after an article that is gone") {
  for (const SearchRequest& request : searches()) {
    if (request.sort == Sort::relevance) continue;
    CAPTURE(to_url(request));
    const tests::GroupedArchive archive(news());
    Searcher searcher(archive.path());
    SearchRequest whole = request;
    whole.limit = 100;
    const Ids expected = ids(searcher.search(whole));
    SearchRequest following = request;
    following.cursor = searcher.search(request).cursor;
    REQUIRE(following.cursor);
    {
      Xapian::WritableDatabase database(archive.path());
      database.delete_document(indexer::id_term(following.cursor->id));
      database.set_metadata(std::string(indexer::metadata::revision), "2");
      database.commit();
    }
    const Ids after = ids(searcher.search(following));
    // Without it, its copies may stand for the group; whoever was shown before does not come again.
    REQUIRE(!after.empty());
    for (const std::string& id : after) CHECK(std::count(expected.begin(), expected.begin() + 7, id) == 0);
    CHECK(std::find(after.begin(), after.end(), expected[7]) != after.end());
  }
}

TEST_CASE("orders by date go on beyond the depth of offsets, by score they end there") {
  const tests::GroupedArchive archive(news());
  server::Limits limits;
  limits.depth = 20;
  Searcher searcher(archive.path(), limits);
  CHECK(walked(searcher, asking(Sort::newest, Group::none, "kursk"), [](const server::Results&) {}).size() ==
        40);
  const std::size_t by_score =
      walked(searcher, asking(Sort::relevance, Group::none, "kursk"), [](const server::Results&) {}).size();
  CHECK(by_score == 21);
}

TEST_CASE("a cursor that was tampered with finds less, and ends") {
  const tests::GroupedArchive archive(news());
  Searcher searcher(archive.path());
  for (SearchRequest request : searches()) {
    const server::paging::Cursor sound = searcher.search(request).cursor.value();
    for (const auto kind : {server::paging::Key::score, server::paging::Key::date}) {
      for (const std::uint64_t revision : {sound.revision, sound.revision + 1}) {
        // The first, with what is fetched beyond it, is 2 to the 32nd.
        for (const std::uint64_t place : {4'294'967'279ULL, 4'294'967'296ULL, ~0ULL}) {
          request.cursor = sound;
          request.cursor->kind = kind;
          request.cursor->revision = revision;
          request.cursor->place = place;
          CAPTURE(to_url(request));
          CHECK(searcher.search(request).hits.size() <= request.limit);
        }
      }
    }
  }
}

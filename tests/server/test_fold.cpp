#include <string>
#include <vector>

#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/grouped_archive.h"

namespace {

using server::Group;
using server::Results;
using server::Searcher;
using tests::Placed;
using Ids = std::vector<std::string>;

const std::vector<Placed> articles = {
    {{.id = "late", .body = "A truce in Kursk was agreed.", .published = "2025-03-14"}, "a", "s"},
    {{.id = "early", .body = "A truce in Kursk was agreed.", .published = "2025-03-12"}, "a", "s"},
    {{.id = "undated", .body = "A truce in Kursk was agreed."}, "a", "s"},
    {{.id = "best", .title = "Kursk", .body = "A truce in Kursk.", .published = "2025-03-15"}, "b", "s"},
    {{.id = "worse", .body = "A truce in Kursk, and much else besides.", .published = "2025-03-10"},
     "b",
     "s"},
    {{.id = "alone",
      .body = "Nothing happened near Kursk today, or so they said.",
      .published = "2025-03-13"},
     "",
     "t"},
};

Results found(Group group, std::size_t limit = 10, std::size_t offset = 0,
              const std::string& text = "kursk") {
  const tests::GroupedArchive archive(articles);
  server::SearchRequest request;
  request.text = text;
  request.group = group;
  request.limit = limit;
  request.offset = offset;
  return Searcher(archive.path()).search(request);
}

Ids ids(const Results& results) {
  Ids all;
  for (const server::Hit& hit : results.hits) all.push_back(hit.article.id);
  return all;
}

}  // namespace

TEST_CASE("of copies the best match is shown, at equal score the earliest") {
  CHECK(ids(found(Group::copies)) == Ids{"best", "early", "alone"});
}

TEST_CASE("of a story one article is shown") {
  CHECK(ids(found(Group::story)) == Ids{"best", "alone"});
}

TEST_CASE("without folding every article is shown") {
  CHECK(found(Group::none).hits.size() == 6);
}

TEST_CASE("the total counts articles, however they are shown") {
  for (const Group group : {Group::copies, Group::story, Group::none}) CHECK(found(group).total.value == 6);
}

TEST_CASE("pages follow one another without a gap or a repetition") {
  CHECK(ids(found(Group::copies, 1, 0)) == Ids{"best"});
  CHECK(ids(found(Group::copies, 1, 1)) == Ids{"early"});
  CHECK(ids(found(Group::copies, 1, 2)) == Ids{"alone"});
  CHECK(found(Group::copies, 1, 3).hits.empty());
}

TEST_CASE("the last page is known as the last, though more articles match than are shown") {
  CHECK_FALSE(found(Group::copies, 2).exhausted);
  CHECK(found(Group::copies, 3).exhausted);
  CHECK(found(Group::copies, 1, 2).exhausted);
  CHECK_FALSE(found(Group::copies, 1, 1).exhausted);
}

TEST_CASE("where order is by date the first in that order is shown") {
  CHECK(ids(found(Group::copies, 10, 0, "")) == Ids{"best", "late", "alone"});
}

#include "server/render/links.h"
#include "tests/catch.h"

using server::Relation;
using server::SearchRequest;
using server::render::Links;

namespace {

server::Results page_of(std::size_t hits, server::Count total) {
  server::Results results;
  results.hits.resize(hits);
  results.total = total;
  return results;
}

SearchRequest asking(std::size_t limit, std::size_t offset) {
  SearchRequest request;
  request.limit = limit;
  request.offset = offset;
  return request;
}

}  // namespace

TEST_CASE("there is a next page exactly where one may hold hits") {
  struct Row {
    std::size_t limit, offset, hits;
    server::Count total;
    bool has_next;
  };
  const std::vector<Row> rows = {
      {10, 0, 10, {11, Relation::exact}, true},          {10, 0, 10, {10, Relation::exact}, false},
      {10, 0, 9, {9, Relation::exact}, false},           {10, 0, 10, {1, Relation::estimate}, true},
      {10, 9'990, 10, {20'000, Relation::exact}, false}, {10, 9'985, 10, {20'000, Relation::exact}, true},
      {10, 50, 0, {20, Relation::exact}, false},
  };
  const server::Site site;
  for (const Row& row : rows) {
    const auto next = Links(site).next(page_of(row.hits, row.total), asking(row.limit, row.offset));
    CHECK(next.has_value() == row.has_next);
  }
}

TEST_CASE("the last page that may be paged to is cut at the depth allowed") {
  const server::Site site;
  const auto next = Links(site).next(page_of(10, {20'000, Relation::exact}), asking(10, 9'985));
  CHECK(next == "/search?limit=5&offset=9995");
}

TEST_CASE("the page before begins at 0 at least") {
  const server::Site site;
  CHECK_FALSE(Links(site).previous(asking(10, 0)));
  CHECK(Links(site).previous(asking(10, 4)) == "/search");
  CHECK(Links(site).previous(asking(10, 30)) == "/search?offset=20");
}

TEST_CASE("links begin with the path of the site's address, ids are encoded whole") {
  const server::Site bare;
  CHECK(Links(bare).article("a/b c?d") == "/articles/a%2Fb%20c%3Fd");
  const server::Site site{.base_url = "https://news.example.org/archive"};
  CHECK(Links(site).article("1") == "/archive/articles/1");
  CHECK(Links(server::Site{.base_url = "https://news.example.org"}).to("/") == "/");
}

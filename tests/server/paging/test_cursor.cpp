#include <string>

#include "server/paging/cursor.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "tests/catch.h"

namespace paging = server::paging;

TEST_CASE("a cursor is read from its text as it was printed") {
  using namespace std::string_literals;
  for (const paging::Cursor& cursor :
       {paging::Cursor{},
        paging::Cursor{
            .search = ~0ULL, .revision = 7, .place = 20, .key = paging::score_key(7.25), .id = "a.b/c"},
        paging::Cursor{.kind = paging::Key::date, .key = "", .document = 9, .id = ""},
        paging::Cursor{.kind = paging::Key::date, .key = "\x00\xff"s, .id = "\xc3\xa9"}}) {
    if (cursor.kind == paging::Key::score && cursor.key.empty()) continue;  // no cursor is without its score
    CAPTURE(paging::print(cursor));
    CHECK(paging::parse(paging::print(cursor)) == cursor);
  }
  for (const double score : {0.0, 1e-300, 7.31, 1e300})
    CHECK(paging::score_of(paging::score_key(score)) == score);
}

TEST_CASE("what is no cursor is none") {
  const std::string sound = paging::print({.kind = paging::Key::date, .key = "ab", .id = "x"});
  REQUIRE(paging::parse(sound));
  for (const std::string text :
       {"", ".", "x", "*", "0.0.0.0.d.x", "0000000000000000.0.0.0.d6.x", "0000000000000000.0.0.0.dzz.x",
        "0000000000000000.0.0.0.s00.x", "0000000000000000.0.0.0.q6162.x", "0000000000000000.0.0.d6162.x",
        "0000000000000000.-1.0.0.d6162.x", "0000000000000000.00.0.0.d6162.x",
        "0000000000000000. 0.0.0.d6162.x", "0000000000000000.0.0.4294967296.d6162.x",
        "0000000000000000.18446744073709551616.0.0.d6162.x"}) {
    CAPTURE(text);
    CHECK(!paging::parse(text));
  }
}

TEST_CASE("a cursor goes with its own search, on any page and in any form of it") {
  server::SearchRequest request;
  request.text = "kursk";
  const std::string cursor =
      paging::print({.search = identity_of(request), .key = paging::score_key(2), .id = "x"});
  const auto refused = [&](server::Parameters parameters) {
    parameters.emplace_back("cursor", cursor);
    try {
      server::read_search(parameters);
    } catch (const server::ProblemError& error) {
      return error.problem.parameter;
    }
    return std::string();
  };
  CHECK(refused({{"q", "kursk"}}).empty());
  CHECK(refused({{"q", "kursk"}, {"limit", "50"}, {"format", "csv"}, {"facets", "tag"}, {"fragments", "1"}})
            .empty());
  CHECK(refused({{"q", "sudzha"}}) == "cursor");
  CHECK(refused({{"q", "kursk"}, {"sort", "newest"}}) == "cursor");
  CHECK(refused({{"q", "kursk"}, {"source", "x"}}) == "cursor");
  CHECK(refused({{"q", "kursk"}, {"group", "none"}}) == "cursor");
  CHECK(refused({{"q", "kursk"}, {"offset", "10"}}) == "offset");
}

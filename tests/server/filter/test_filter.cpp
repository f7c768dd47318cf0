#include <set>

#include "server/filter/expression.h"
#include "server/filter/parse.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

using namespace server;

namespace {

const Limits limits;

std::string reprinted(const std::string& text) {
  return filter::print(filter::parse({text, "filter", limits}));
}

std::string refusal(const std::string& text) {
  try {
    reprinted(text);
  } catch (const ProblemError& error) {
    CHECK(error.problem.status == 400);
    CHECK(error.problem.parameter == "filter");
    return error.problem.detail;
  }
  return "was not refused";
}

}  // namespace

TEST_CASE("a filter is read in either client's spelling, and printed in one") {
  const struct {
    const char* in;
    const char* want;
  } rows[] = {
      {"", ""},
      {"  ", ""},
      {"source:Ledger", "source = \"Ledger\""},
      {"\"source\"=\"Pellworth Wire\"", "source = \"Pellworth Wire\""},
      {"source = 'Pellworth Wire'", "source = \"Pellworth Wire\""},
      {"source = \"a \\\"b\\\" \\\\c\"", "source = \"a \\\"b\\\" \\\\c\""},
      {"author = O'Hara", "author = \"O'Hara\""},
      {"objectID:x", "id = \"x\""},
      {"tag != war", "NOT tag = \"war\""},
      {"tag:-war", "NOT tag = \"war\""},
      {"tag:\\-30", "tag = \"-30\""},
      {"tag:\"-30\"", "tag = \"-30\""},
      {"NOT NOT tag:war", "tag = \"war\""},
      {"tag:a AND tag:b AND tag:c", "tag = \"a\" AND tag = \"b\" AND tag = \"c\""},
      {"(tag:a AND (tag:b)) AND tag:c", "tag = \"a\" AND tag = \"b\" AND tag = \"c\""},
      {"tag:a OR tag:b AND tag:c", "tag = \"a\" OR (tag = \"b\" AND tag = \"c\")"},
      {"(tag:a OR tag:b) AND NOT tag:c", "(tag = \"a\" OR tag = \"b\") AND NOT tag = \"c\""},
      {"language IN [de, \"fr\"]", "language = \"de\" OR language = \"fr\""},
      {"language NOT IN [de, fr]", "NOT (language = \"de\" OR language = \"fr\")"},
      {"published>=5", "published >= 5"},
      {"published > 5", "published >= 6"},
      {"published < 5", "published <= 4"},
      {"published<=5.5", "published <= 5"},
      {"published > 5.5", "published >= 6"},
      {"published:5 TO 9", "published 5 TO 9"},
      {"\"published\" 5 TO 9", "published 5 TO 9"},
      {"published = -5", "published -5 TO -5"},
      {"published != 5", "NOT published 5 TO 5"},
      {"published = 5.5", "published 1 TO 0"},
      {"published EXISTS", "published EXISTS"},
      {"published NOT EXISTS", "NOT published EXISTS"},
      {"published <= 1e300", "published <= 1000000000000000"},
      {"story = \"00ff\"", "story = \"00ff\""},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    CHECK(reprinted(row.in) == row.want);
    CHECK(reprinted(row.want) == row.want);
  }
}

TEST_CASE("what is not of the filter's language is refused by name") {
  const struct {
    std::string in;
    const char* part;
  } rows[] = {
      {"price > 5", "cannot ask for \"price\""},
      {"title:war", "cannot ask for \"title\""},
      {"_tags:war", "cannot ask for"},
      {"source", "=, !=, : or IN"},
      {"source =", "a value where it ends"},
      {"source > 5", "=, !=, : or IN"},
      {"published = yesterday", "a number of Unix seconds"},
      {"published >= nan", "a number of Unix seconds"},
      {"published 5 TO", "a value where it ends"},
      {"source:a source:b", "AND, OR or the end"},
      {"source:a and tag:b", "AND, OR or the end"},
      {"source:a AND", "a field"},
      {"(source:a", "a closing parenthesis"},
      {"source:a)", "AND, OR or the end"},
      {"source:\"a", "does not close it"},
      {"source IN [a b]", "a comma or ]"},
      {"source IN a", "beginning of a list"},
      {std::string(17, '(') + "tag:a" + std::string(17, ')'), "more than 16 deep"},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    CHECK_THAT(refusal(row.in), tests::contains(row.part));
  }
}

TEST_CASE("a filter that is read can be read again as printed, however deep") {
  std::string text = "tag:a";
  for (int level = 0; level < 8; ++level) text = "tag:x OR tag:y AND (" + text + ")";
  const std::string printed = reprinted(text);
  CHECK(reprinted(printed) == printed);
  for (int level = 0; level < 8; ++level) text = "tag:x OR tag:y AND (" + text + ")";
  CHECK_THAT(refusal(text), tests::contains("more than 16 deep"));
}

TEST_CASE("a filter has as many conditions as a query has terms, and no more") {
  const auto with = [](std::size_t count) {
    std::string text = "tag:a";
    for (std::size_t at = 1; at < count; ++at) text += " OR tag:a";
    return text;
  };
  CHECK_NOTHROW(reprinted(with(limits.query_terms)));
  CHECK_THAT(refusal(with(limits.query_terms + 1)), tests::contains("more than 512 conditions"));
}

TEST_CASE("a filter narrows a search down to what it says, without changing scores") {
  tests::Archive archive({
      {.id = "1",
       .title = "War one",
       .published = "2025-03-01T10:00:00Z",
       .source = "Ledger",
       .tags = {"war", "sea"}},
      {.id = "2", .title = "War two", .published = "2025-03-02T10:00:00Z", .source = "Wire", .tags = {"war"}},
      {.id = "3", .title = "War three", .source = "Wire", .tags = {"sea"}},
      {.id = "4", .title = "Peace", .published = "2025-03-02T12:00:00Z", .source = "Post"},
  });
  Searcher searcher(archive.path());
  const auto found = [&](const std::string& filter) {
    SearchRequest request = read_search({{"q", "war"}, {"filter", filter}});
    std::set<std::string> ids;
    for (const Hit& hit : searcher.search(request).hits) ids.insert(hit.article.id);
    return ids;
  };
  using Ids = std::set<std::string>;
  const struct {
    const char* filter;
    Ids want;
  } rows[] = {
      {"source:wire", {"2", "3"}},
      {"NOT source:wire", {"1"}},
      {"tag:war AND tag:sea", {"1"}},
      {"tag:war OR tag:sea", {"1", "2", "3"}},
      {"tag:war AND NOT tag:sea", {"2"}},
      {"source:post", {}},
      {"published >= 1740909600", {"2"}},
      {"published < 1740909600", {"1"}},
      {"published EXISTS", {"1", "2"}},
      {"NOT published EXISTS", {"3"}},
      {"published != 1740909600", {"1", "3"}},
      {"published 9 TO 3", {}},
      {"id:3 OR (source:ledger AND published EXISTS)", {"1", "3"}},
      {"story:none", {}},
      {"tag IN []", {}},
  };
  for (const auto& row : rows) {
    INFO(row.filter);
    CHECK(found(row.filter) == row.want);
  }
  const double plain = searcher.search(read_search({{"q", "war"}, {"limit", "1"}})).hits[0].score;
  const auto narrowed =
      searcher.search(read_search({{"q", "war"}, {"filter", "NOT source:post"}, {"limit", "1"}}));
  CHECK(narrowed.hits[0].score == plain);
}

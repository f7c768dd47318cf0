#include "server/render/body_html.h"
#include "tests/catch.h"

namespace {

std::string shown(const std::string& body, std::vector<corpus::MaskedSpan> masked = {}) {
  corpus::Article article;
  article.body = body;
  article.masked = std::move(masked);
  return server::render::body_html(article);
}

}  // namespace

TEST_CASE("a body becomes paragraphs") {
  const std::string wide(120, 'w');
  const std::string line(60, 'l');
  struct Row {
    std::string in, want;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"\n \n\n", ""},
      {"one", "<p>one</p>\n"},
      {"one\n\ntwo", "<p>one</p>\n<p>two</p>\n"},
      {line + "\n" + line + "\n\nend", "<p>" + line + "\n" + line + "</p>\n<p>end</p>\n"},
      {"short\nlines", "<p>short<br>\nlines</p>\n"},
      {wide + "\nnext", "<p>" + wide + "</p>\n<p>next</p>\n"},
      {"a < b\n", "<p>a &lt; b</p>\n"},
  };
  for (const Row& row : rows) CHECK(shown(row.in) == row.want);
}

TEST_CASE("masked stretches are marked with their reason, across lines as well") {
  CHECK(shown("keep drop keep", {{5, 9, "furniture"}}) ==
        "<p>keep <span class=\"masked\" title=\"furniture\">drop</span> keep</p>\n");
  CHECK(shown("ab\n\ncd", {{1, 5, "\"x\""}}) ==
        "<p>a<span class=\"masked\" title=\"&quot;x&quot;\">b</span></p>\n<p><span class=\"masked\" "
        "title=\"&quot;x&quot;\">c</span>d</p>\n");
  CHECK(shown("all", {{0, 3, "r"}}) == "<p><span class=\"masked\" title=\"r\">all</span></p>\n");
}

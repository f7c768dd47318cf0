#include "server/render/body_html.h"
#include "tests/catch.h"

namespace {

std::string shown(const std::string& body, std::vector<corpus::MaskedSpan> masked = {},
                  std::vector<server::highlight::Match> marks = {}) {
  corpus::Article article;
  article.body = body;
  article.masked = std::move(masked);
  return server::render::body_html(article, marks);
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
}

TEST_CASE("paragraphs that are masked whole are folded under their reasons, neighbours together") {
  const std::string open = "<details class=\"masked\"><summary>Left out: r";
  CHECK(shown("all", {{0, 3, "r"}}) == open + "</summary>\n<p title=\"r\">all</p>\n</details>\n");
  CHECK(shown("a\n\nb \n\nc", {{0, 1, "r"}, {3, 4, "r"}}) ==
        open + "</summary>\n<p title=\"r\">a</p>\n<p title=\"r\">b </p>\n</details>\n<p>c</p>\n");
  CHECK(shown("a\n\nb\n\nc", {{0, 1, "r"}, {3, 4, "<s>"}, {6, 7, "r"}}) ==
        open +
            ", &lt;s&gt;</summary>\n<p title=\"r\">a</p>\n<p title=\"&lt;s&gt;\">b</p>\n"
            "<p title=\"r\">c</p>\n</details>\n");
  CHECK(shown("a\n\nb\n\nc", {{0, 1, "r"}, {6, 7, "s"}}) ==
        open +
            "</summary>\n<p title=\"r\">a</p>\n</details>\n<p>b</p>\n"
            "<details class=\"masked\"><summary>Left out: s</summary>\n<p title=\"s\">c</p>\n</details>\n");
}

TEST_CASE("marks are numbered, and one that goes on from another line is the same place") {
  CHECK(shown("one two", {}, {{0, 3, 0, 1}, {4, 7, 0, 1}}) ==
        "<p><mark id=\"m1\">one</mark> <mark id=\"m2\">two</mark></p>\n");
  CHECK(shown("a b\n\nc d", {}, {{2, 6, 0, 1}, {7, 8, 0, 1}}) ==
        "<p>a <mark id=\"m1\">b</mark></p>\n<p><mark>c</mark> <mark id=\"m2\">d</mark></p>\n");
  CHECK(shown("x < y no", {{6, 8, "r"}}, {{2, 3, 0, 1}}) ==
        "<p>x <mark id=\"m1\">&lt;</mark> y <span class=\"masked\" title=\"r\">no</span></p>\n");
}

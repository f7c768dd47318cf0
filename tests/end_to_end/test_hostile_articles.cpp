// Nothing that an article or a query holds becomes markup, script or a header.

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;

const std::string script = "<script>alert(1)</script>";
const std::string breakout = "\"><img src=x onerror=alert(2)> ' onmouseover='alert(3)";

/// An archive of one article that tries everything, served.
struct Hostile {
  tests::Workspace workspace;
  std::unique_ptr<tests::RunningServer> server;

  Hostile() {
    const json article = {{"id", script + breakout},
                          {"title", "kursk " + script + breakout},
                          {"body", "kursk " + script + " and " + breakout +
                                       " & </p></article></main> {{main}} &lt;b&gt; kursk."},
                          {"source", script + breakout},
                          {"section", breakout},
                          {"authors", {script, breakout}},
                          {"tags", {breakout}},
                          {"language", "\"><script>"},
                          {"published", "2025-03-13"},
                          {"url", "javascript:alert(4)//http://"},
                          {"more", script + "\r\nSet-Cookie: a=b"}};
    const std::string file = workspace.write("articles.jsonl", article.dump() + "\n");
    const tests::Ended ended = tests::run_indexer({"--index", workspace.path("index"), file});
    INFO(ended.errors);
    REQUIRE(ended.code == 0);
    server = std::make_unique<tests::RunningServer>(workspace.path("index"));
  }
};

void check_harmless(const std::string& page) {
  INFO(page);
  for (const std::string markup : {"<script>", "<img", "<b>", "href=\"javascript", "href='javascript",
                                   "\" onmouseover", "' onmouseover"}) {
    CHECK(page.find(markup) == std::string::npos);
  }
  // The pages' own.
  CHECK(tests::count(page, "<script") == tests::count(page, "<script type=\"module\" src=\"/assets/"));
  CHECK(tests::count(page, "<main") == 1);
  CHECK(tests::count(page, "</main>") == 1);
}

std::string encoded(const std::string& text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string all;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    all += {'%', digits[value >> 4], digits[value & 15]};
  }
  return all;
}

}  // namespace

TEST_CASE("hostile words in every field of an article stay words, in JSON and on pages") {
  const Hostile hostile;
  const std::uint16_t port = hostile.server->port();
  const json hit = tests::get(port, "/search?q=kursk&facets=source,section,author,tag").json()["hits"][0];
  CHECK(hit["source"] == script + breakout);
  CHECK(hit["title_html"].get<std::string>().find("<script") == std::string::npos);
  for (const std::string snippet : hit["snippets"]) {
    CHECK(snippet.find("<script") == std::string::npos);
    CHECK(snippet.find("<img") == std::string::npos);
  }
  const std::string target = "/articles/" + encoded(hit["id"]);
  CHECK(tests::get(port, target).json()["source"] == script + breakout);
  check_harmless(tests::get(port, "/search?q=kursk", {tests::browser_accept}).body);
  check_harmless(tests::get(port, target, {tests::browser_accept}).body);
  check_harmless(tests::get(port, "/").body);
}

TEST_CASE("hostile words in a request stay words, in JSON, on pages and in errors") {
  const Hostile hostile;
  const std::uint16_t port = hostile.server->port();
  for (const std::string& word : {script, breakout, std::string("</title><b>"), std::string("{{main}}")}) {
    for (const std::string name : {"q", "source", "from", "sort", "nonsense", "facets"}) {
      const tests::Answer answer =
          tests::get(port, "/search?" + name + "=" + encoded(word), {tests::browser_accept});
      CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
      check_harmless(answer.body);
    }
    check_harmless(tests::get(port, "/search?" + encoded(word) + "=1", {tests::browser_accept}).body);
    check_harmless(tests::get(port, "/articles/" + encoded(word), {tests::browser_accept}).body);
    check_harmless(tests::get(port, "/" + encoded(word), {tests::browser_accept}).body);
  }
}

TEST_CASE("line ends in a request become neither headers nor log lines") {
  const Hostile hostile;
  const std::string newline = "%0D%0ASet-Cookie:%20a=b%0D%0A%0D%0A{}";
  for (const std::string& target :
       {"/search?q=" + newline, "/articles/" + newline, "/search?sort=" + newline}) {
    const tests::Answer answer = tests::get(hostile.server->port(), target);
    CHECK_FALSE(answer.has_header("Set-Cookie"));
    CHECK(answer.status < 500);
  }
}

#include <regex>

#include "server/render/html.h"
#include "server/render/text.h"
#include "tests/catch.h"

using namespace server::render;

TEST_CASE("escaped text holds no markup and ends no attribute") {
  struct Row {
    std::string in, want;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"plain", "plain"},
      {"<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"},
      {"&amp;", "&amp;amp;"},
      {"a\nb\tc", "a\nb\tc"},
      {std::string("a\0\x01\x1F\x7F\rb", 7), "ab"},
      {"Київ < 😀", "Київ &lt; 😀"},
  };
  for (const Row& row : rows) CHECK(html_escape(row.in) == row.want);
}

TEST_CASE("only http and https addresses become links") {
  for (const std::string url : {"http://a.example/", "https://a.example/b?c=d#e", "HTTPS://A.EXAMPLE"})
    CHECK(is_web_link(url));
  for (const std::string url :
       {"", "javascript:alert(1)", "data:text/html,x", " https://a.example", "https:/a", "//a.example",
        "https://a.example/\nb", "java\tscript:x", "ftp://a.example", "httpx://a"}) {
    CHECK_FALSE(is_web_link(url));
  }
}

TEST_CASE("a message stands on a page as a sentence") {
  CHECK(sentence("limit has to be 1 to 100, not \"x\"") == "Limit has to be 1 to 100, not \"x\".");
  CHECK(sentence("\"NEAR\" needs two words") == "\"NEAR\" needs two words.");
  CHECK(sentence("did it end?") == "Did it end?");
  CHECK(sentence("élan") == "élan.");
  CHECK(sentence("").empty());
}

TEST_CASE("a period says once what its two days have in common") {
  constexpr std::int64_t day = 86'400;
  constexpr std::int64_t march_12 = 1'741'737'600;  // 2025
  const auto text = [](std::int64_t first, std::int64_t last) {
    return std::regex_replace(period_html(first, last), std::regex("<[^>]*>"), "");
  };
  CHECK(text(march_12, march_12 + day / 2) == "12 March 2025");
  CHECK(text(march_12, march_12 + 2 * day) == "12 to 14 March 2025");
  CHECK(text(march_12 - 20 * day, march_12) == "20 February to 12 March 2025");
  CHECK(text(march_12 - 365 * day, march_12) == "12 March 2024 to 12 March 2025");
}

TEST_CASE("numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1'000) == "1,000");
  CHECK(grouped(12'345'678) == "12,345,678");
}

TEST_CASE("dates are written out, also those before 1970") {
  CHECK(long_date(0) == "1 January 1970");
  CHECK(long_date(-1) == "31 December 1969");
  CHECK(time_element(1741824000) == "<time datetime=\"2025-03-13T00:00:00Z\">13 March 2025</time>");
}

TEST_CASE("languages have names; what is no language keeps its code") {
  CHECK(language_name("uk") == "Ukrainian");
  CHECK(language_name("de") == "German");
  CHECK(language_name("") == "");
  CHECK(language_name("\"><script>") == "\"><script>");
}

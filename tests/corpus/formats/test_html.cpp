#include "corpus/html/plain_text.h"
#include "corpus/html/tree.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;

namespace {

struct Case {
  std::string in;
  std::string want;
};

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

}  // namespace

TEST_CASE("a fragment of HTML becomes text with paragraphs") {
  const auto [in, want] = GENERATE(values<Case>({
      {"They met. They left.", "They met. They left."},
      {"<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
      {"<p>One.<p>Two.<div>Three.</div>four", "One.\n\nTwo.\n\nThree.\n\nfour"},
      {"a<br>b<br/><br>c", "a\nb\n\nc"},
      {"<ul><li>one<li>two</ul>three", "- one\n- two\n\nthree"},
      {"<ol><li><p>one</p><p>more</p></li><li>two</ol>", "- one\n\nmore\n- two"},
      {"<table><tr><th>Team<td>Points<tr><td>Ost<td>3</table>", "Team | Points\nOst | 3"},
      {"<h2>Head</h2>text", "Head\n\ntext"},
      {"<pre>a\n  b</pre>c", "a\n  b\n\nc"},
      {"one\n  two\t<b>three</b>", "one two three"},
      {"<p>a<script>x()</script>b<style>p{}</style></p>", "ab"},
      {"<p>a<!-- b --><!-- c --!>d<!-->e", "ade"},
      {"Fish &amp; chips &#8211; &#x201C;good&#x201d; &eacute;t&eacute; &unknown; &#150; AT&T",
       "Fish & chips – “good” été &unknown; – AT&T"},
      {"a < b and <3, 1<2", "a < b and <3, 1<2"},
      {"<p title='a > b'>text</p><p class=x/>more", "text\n\nmore"},
      {"<![CDATA[x]]>y", "y"},
      {"</p></div>stray", "stray"},
      {"<p>a</x-y>b<x-y>c</x-y></p>", "abc"},
      {"<title>not <b> here</title>", "not <b> here"},
      {"", ""},
  }));
  CAPTURE(in);
  CHECK(corpus::html::fragment_to_text(in) == want);
}

TEST_CASE("markup is told from plain text") {
  CHECK(corpus::html::holds_markup("<p>text"));
  CHECK(corpus::html::holds_markup("Fish &amp; chips"));
  CHECK_FALSE(corpus::html::holds_markup("a < b & c > d"));
  CHECK_FALSE(corpus::html::holds_markup("he wrote <sic> AT&T"));
}

TEST_CASE("a page's encoding is the one it names") {
  const auto [in, want] = GENERATE(values<Case>({
      {"<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2", "Привет"},
      {"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'><p>\xB3\xF3\x64\xBC", "łódź"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><html><p>caf\xE9 \x93x\x94", "café “x”"},
      {"<meta charset=iso-8859-1><p>caf\xC3\xA9", "café"},
      {"<meta charset=no-such-thing><p>caf\xE9", "café"},
      {"\xEF\xBB\xBF<p>caf\xC3\xA9", "café"},
  }));
  CHECK(reading::article_of("HTML", in).body == want);
}

TEST_CASE("HTML is recognised by its first element") {
  const auto name_for = [](std::string_view head) { return corpus::recognise("x", head).name; };
  CHECK(name_for("<!DOCTYPE html>\n<html>") == "HTML");
  CHECK(name_for("\xEF\xBB\xBF<!-- saved --> <HEAD>") == "HTML");
  CHECK(name_for("<?xml version='1.0'?><html xmlns='x'>") == "HTML");
  CHECK(name_for("<p>text") == "HTML");
  CHECK(name_for("1 <p>") == "plain text");
  CHECK(corpus::recognise("page.htm", "text").name == "HTML");
}

TEST_CASE("hostile HTML takes linear time and memory, and loses no text") {
  const char* unit = GENERATE("<div>", "<p>", "<b>", "<a b=1>", "<x>", "</x>", "<!--", "<!---->", "<li>",
                              "<table>", "<td>", "&", "&#", "<", "</", "<script>", "<title>", "<p a",
                              "<font a=1><p>", "<i></b>", "<select><option>", "<pre>");
  CAPTURE(unit);
  const std::string page = repeated(unit, 2'000'000);  // the runner's time limit tells
  CHECK(corpus::html::fragment_to_text("begin" + page + "<!-- --></script></title>end").starts_with("begin"));
}

TEST_CASE("attributes without end are no burden") {
  std::string tag = "<p";
  for (int i = 0; tag.size() < 2'000'000; ++i) tag += " a" + std::to_string(i) + "=1";
  CHECK(corpus::html::fragment_to_text(tag + ">text</p>") == "text");
}

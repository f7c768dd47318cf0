#include <chrono>

#include "corpus/formats/front_matter.h"
#include "corpus/formats/markdown.h"
#include "corpus/formats/markdown_text.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using corpus::Origin;

namespace {

struct Case {
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("front matter gives the fields, the rest the body") {
  const Article article = reading::article_of("Markdown", R"(---
title: "Talks: day two"
date: 2025-03-13
authors: [Jane Doe, John Roe]
tags:
  - war
  - peace
source: The Ledger
views: 12
code: 007
draft: false
note: ~
---
They **met** in [Jeddah](https://x.org).
)");
  CHECK(article.title == "Talks: day two");
  CHECK(article.title_origin == Origin::given);
  CHECK(article.published == 1741824000);
  CHECK(article.authors == std::vector<std::string>{"Jane Doe", "John Roe"});
  CHECK(article.tags == std::vector<std::string>{"war", "peace"});
  CHECK(article.source == "The Ledger");
  CHECK(article.extra == R"({"code":"007","draft":false,"note":null,"views":12})");
  CHECK(article.body == "They met in Jeddah.");
}

TEST_CASE("without front matter the first heading is the title") {
  const Article article = reading::article_of("Markdown", "# Talks *go on*\n\nThey met.\n");
  CHECK(article.title == "Talks go on");
  CHECK(article.title_origin == Origin::given);
  CHECK(article.body == "They met.");
  CHECK(reading::article_of("Markdown", "Talks\n=====\n\nThey met.\n").title == "Talks");
  CHECK(reading::article_of("Markdown", "They met. They left.\n").title_origin == Origin::inferred);
}

TEST_CASE("a heading that repeats the title goes, another one stays") {
  CHECK(reading::article_of("Markdown", "---\ntitle: A\n---\n# A\n\nText.").body == "Text.");
  CHECK(reading::article_of("Markdown", "---\ntitle: A\n---\n# B\n\nText.").body == "B\n\nText.");
}

TEST_CASE("Markdown becomes text that reads well") {
  const auto [in, want] = GENERATE(values<Case>({
      {"## Head ##\ntext", "Head\ntext\n"},
      {"#hashtag stays", "#hashtag stays\n"},
      {"a *b* **c** _d_ ***e*** ~~f~~", "a b c d e f\n"},
      {"snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4\n"},
      {"[text](https://x.org \"title\") and [more][ref]", "text and more\n"},
      {"[wrapped\nlink](https://x.org/a_(b))", "wrapped\nlink\n"},
      {"![alt](a.png)after", "after\n"},
      {"[![alt](a.png)](https://x.org) x", " x\n"},
      {"[ref]: https://x.org", ""},
      {"[sic] stays, [^1] too", "[sic] stays, [^1] too\n"},
      {"* one\n+ two\n  - three", "- one\n- two\n  - three\n"},
      {"> quoted\n> > twice", "quoted\ntwice\n"},
      {"```python\n*code* # stays\n```\nafter", "*code* # stays\nafter\n"},
      {"run `a*b*c` now", "run a*b*c now\n"},
      {"\\*not emphasis\\*", "*not emphasis*\n"},
      {"<https://x.org> and <b>html</b>", "https://x.org and <b>html</b>\n"},
      {"a\n\n---\n\nb", "a\n\n\nb\n"},
  }));
  CHECK(corpus::markdown_text(in).body == want);
}

TEST_CASE("bad front matter is refused with its line and reason") {
  const corpus::Reject reject = reading::reject_of("Markdown", "---\ntitle: A\ntags: [a\n---\ntext\n");
  CHECK(reject.line >= 3);
  CHECK(reject.reason.starts_with("invalid YAML: "));
  CHECK(reading::reject_of("Markdown", "---\n- a\n- b\n---\ntext").reason ==
        "expected front matter of the form \"name: value\"");
}

TEST_CASE("a rule at the top is not front matter") {
  const Article article = reading::article_of("Markdown", "---\nThey met. They left.\n");
  CHECK(article.body == "They met. They left.");
}

TEST_CASE("aliases are written out only so far") {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name < 'j'; ++name) {
    const std::string before(1, static_cast<char>(name - 1));
    bomb += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 10; ++i) bomb += (i > 0 ? ",*" : "*") + before;
    bomb += "]\n";
  }
  CHECK(reading::reject_of("Markdown", "---\n" + bomb + "---\ntext").reason.starts_with("more values than"));
  CHECK(reading::reject_of("Markdown", "---\na: &a [*a]\n---\ntext").reason == "nested too deep");
  CHECK(reading::reject_of("Markdown", "---\na: " + std::string(100000, '[') + "\n---\n").reason != "");
  CHECK(reading::article_of("Markdown", "---\na: &a 1\nb: *a\ntitle: T\n---\n").extra == R"({"a":1,"b":1})");
}

TEST_CASE("hostile Markdown takes linear time") {
  const char* unit = GENERATE("[", "[](", "![", "*a ", "_a", "`", "`a``b", "<http", "> ", "**a*", "]", "\\",
                              "[a](b", "#", "~~~");
  std::string text;
  while (text.size() < 1'000'000) text += unit;
  CAPTURE(unit);
  CHECK(corpus::markdown_text(text).body.size() <= text.size() + 10);  // the runner's time limit tells
}

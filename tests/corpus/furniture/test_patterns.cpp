#include "corpus/furniture/patterns.h"
#include "corpus/furniture/spans.h"
#include "corpus/furniture/units.h"
#include "tests/catch.h"

namespace {

/// The body with each masked span in brackets.
std::string shown(const std::string& body) {
  std::string text;
  std::size_t at = 0;
  for (const corpus::MaskedSpan& span : corpus::furniture::known_furniture(corpus::furniture::Units(body))) {
    text += body.substr(at, span.start - at) + '[' + body.substr(span.start, span.end - span.start) + ']';
    at = span.end;
  }
  return text + body.substr(at);
}

std::vector<std::string> units(const std::string& body) {
  std::vector<std::string> all;
  const corpus::furniture::Units cut(body);
  for (const auto& unit : cut.all()) all.emplace_back(corpus::furniture::text_of(body, unit));
  return all;
}

}  // namespace

TEST_CASE("a line that is furniture wherever it stands alone is masked") {
  const std::string line = GENERATE(values<std::string>({
      "Skip to main content",
      "No time to read?",
      "Get a summary",
      "ADVERTISEMENT",
      "Advertisements",
      "Share this:",
      "Share this story",
      "Read more: Talks resume in Jeddah",
      "READ MORE »",
      "[read more here]",
      "Related: our explainer on the proposal",
      "Sign up for our newsletter",
      "Subscribe to our YouTube channel.",
      "Sign up for our morning briefing: the day ahead in five minutes.",
      "Follow us on Twitter.",
      "The best of the day, every morning in your inbox",
      "More In Politics MORE...",
      "Home | Local | World | Sports | Weather",
      "Email | Copy link | Print",
      "Subscribe | Sign in",
      "5 min read",
      "Reading time: 4 minutes",
      "12 Comments",
      "Updated 2 hours ago",
      "3 days ago",
      "Якщо ви знайшли помилку, виділіть її та натисніть Ctrl+Enter.",
      "Leave a comment",
      "© 2018 The Tillbrook Post",
      "Copyright © The Tillbrook Post",
      "The Tillbrook Post. All rights reserved.",
      "https://www.example.org/a/b?c=d",
      "Source: https://www.example.org/2018/01/story/",
      "Original Source: www.pellworthwire.example",
      "Aller au contenu principal",
      "Lire aussi : la trêve en dix dates",
      "Zum Inhalt springen",
      "Lesen Sie auch: Die Waffenruhe",
      "Перейти до основного вмісту",
      "Читайте також: Перемовини у Джидді",
      "Реклама",
      "Saltar al contenido",
      "Leggi anche: la tregua",
      "اقرأ أيضا: محادثات جدة",
      "The post Snow ahead appeared first on Tillbrook Post.",
  }));
  CAPTURE(line);
  CHECK(shown("Officials met on Tuesday.\n\n" + line + "\n\nThey went home.") ==
        "Officials met on Tuesday.\n\n[" + line + "]\n\nThey went home.");
}

TEST_CASE("what only resembles furniture is text") {
  const std::string line = GENERATE(values<std::string>({
      "Advertisement spending rose by a tenth.",
      "Advertising in the capital fell.",
      "Share this burden, he said.",
      "Read more books, the minister told pupils.",
      "Sign up for our army, the poster said in large red letters, and "
      "thousands of young men did so within a month of its printing, historians say.",
      "Related parties must disclose the deal.",
      "More In Politics",
      "More in hope than expectation",
      "Skip to the main content of the treaty",
      "Print",
      "World",
      "The source: a leak",
      "Source: the ministry of finance",
      "Arsenal | 3 | 1 | 2",
      "Smith | Jones | Brown | White",
      "Table of contents entries were forged.",
      "See also the annex, which lists the sites.",
      "All rights reserved for women were cut.",
      "Follow the money.",
      "12 people",
      "Twenty years ago",
      "Prices were updated 2 hours ago",
      "Reuters said so.",
      "Previous articles had named him.",
      "Get a summary judgment",
      "Реклама подорожчала на десяту частину.",
  }));
  CAPTURE(line);
  const std::string body = "Officials met on Tuesday.\n\n" + line + "\n\nThey went home.";
  CHECK(shown(body) == body);
}

TEST_CASE("a list of contents goes with its entries, and the text below stays") {
  CHECK(shown("Table of Contents\n- One\n- Two\nOne\nText of one.") ==
        "[Table of Contents\n- One\n- Two]\nOne\nText of one.");
  CHECK(shown("Inhaltsverzeichnis\nEins\nZwei\nDer Text.\nEins\nMehr.\nZwei\nNoch mehr.") ==
        "[Inhaltsverzeichnis\nEins\nZwei]\nDer Text.\nEins\nMehr.\nZwei\nNoch mehr.");
}

TEST_CASE("a pointer to another article takes its headline along where furniture or the end follows") {
  CHECK(shown("They met.\n\nPrevious Article\n\nOne\n\nNext Article\n\nTwo") ==
        "They met.\n\n[Previous Article\n\nOne\n\nNext Article\n\nTwo]");
  CHECK(shown("Next article\nThey met on Tuesday.\nThey went home.") ==
        "[Next article]\nThey met on Tuesday.\nThey went home.");
}

TEST_CASE("buttons are furniture in company") {
  CHECK(shown("They met.\nFacebook\nTwitter\nEmail\nThey left.") ==
        "They met.\n[Facebook\nTwitter\nEmail]\nThey left.");
  CHECK(shown("They met.\nShare this story\nPrint\nThey left.") ==
        "They met.\n[Share this story\nPrint]\nThey left.");
  CHECK(shown("By Ada Quill\nShare\nSave\nThey met.") == "By Ada Quill\n[Share\nSave]\nThey met.");
  CHECK(shown("World\nThey met.\nPolitics\nThey left.") == "World\nThey met.\nPolitics\nThey left.");
}

TEST_CASE("lines broken to a width make one unit, lines of their own one each") {
  CHECK(
      units("The company said it would not comment on the rumours and\nsaid.\n    The share price fell to a "
            "record, the\nchairman said.\n reuter") ==
      std::vector<std::string>{"The company said it would not comment on the rumours and\nsaid.",
                               "The share price fell to a record, the\nchairman said.", "reuter"});
  CHECK(units("One\nTwo\n\nThree") == std::vector<std::string>{"One", "Two", "Three"});
  CHECK(units(" \n\u00A0\n\t").empty());
}

TEST_CASE("masked spans of several rules become one list without overlap") {
  using corpus::MaskedSpan;
  using Spans = std::vector<MaskedSpan>;
  const std::string body = "aaaa  bbbb cccc";
  const auto [one, other, want] = GENERATE(table<Spans, Spans, Spans>({
      {{}, {}, {}},
      {{{0, 4, "x"}}, {{6, 10, "x"}}, {{0, 10, "x"}}},
      {{{0, 4, "x"}}, {{6, 10, "y"}}, {{0, 4, "x"}, {6, 10, "y"}}},
      {{{0, 8, "x"}}, {{6, 10, "y"}}, {{0, 8, "x"}, {8, 10, "y"}}},
      {{{0, 15, "x"}}, {{6, 10, "y"}}, {{0, 15, "x"}}},
      {{{6, 10, "x"}}, {{0, 4, "y"}, {11, 15, "y"}}, {{0, 4, "y"}, {6, 10, "x"}, {11, 15, "y"}}},
  }));
  CHECK(corpus::furniture::united(one, other, body) == want);
}

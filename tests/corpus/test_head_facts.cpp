#include "corpus/byline.h"
#include "corpus/head_facts.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

namespace {

using Names = std::vector<std::string>;

std::string published(const std::string& body) {
  const auto facts = corpus::facts_of_head(corpus::furniture::Units(body), {});
  return facts.published ? corpus::to_iso8601(facts.published->seconds) : "";
}

}  // namespace

TEST_CASE("a byline names its authors, without their roles") {
  const auto [in, want] = GENERATE(table<std::string, Names>({
      {"By Jane Doe", {"Jane Doe"}},
      {"BY JANE DOE", {"JANE DOE"}},
      {"By Ruth Caldecott, Post staff", {"Ruth Caldecott"}},
      {"By Jane Doe and John Roe, Staff Writers", {"Jane Doe", "John Roe"}},
      {"By Jim Quinn / The Burning Platform", {"Jim Quinn"}},
      {"By J. D. Roe | March 13, 2025", {"J. D. Roe"}},
      {"Von Anna Müller-Huber", {"Anna Müller-Huber"}},
      {"Par Élodie de la Tour", {"Élodie de la Tour"}},
      {"Автор: Олена Коваль", {"Олена Коваль"}},
      {"By Jane Doe, Reuters | March 4", {"Jane Doe"}},
      {"By Jane Doe, March 4, 2025", {"Jane Doe"}},
      {"By Reuters", {"Reuters"}},
      {"By then, talks had stalled", {}},
      {"By All Means", {}},
      {"By Monday", {}},
      {"By Monday Night", {}},
      {"By the Sea", {}},
      {"By Looking at the Disease on Friday Dec 29 2017", {}},
      {"By 2025 Kyiv Will Have It", {}},
      {"Jane Doe", {}},
      {"", {}},
  }));
  CAPTURE(in);
  CHECK(corpus::authors_of_byline(in) == want);
}

TEST_CASE("a line that says what somebody is stands below a name") {
  const auto [in, authors, masked] = GENERATE(table<std::string, Names, std::size_t>({
      {"By Jane Doe\nTransport correspondent\nThey met on Monday.", {"Jane Doe"}, 2},
      {"Talks resume\nJane Doe and John Roe\nStaff Writers, Marl Post\nThey met.",
       {"Jane Doe", "John Roe"},
       2},
      {"Міст\nОлена Коваль\nспеціальна кореспондентка\nВони зустрілися.", {"Олена Коваль"}, 2},
      {"Jane Doe\nPioneering newspaper editor\nShe died on Monday.", {}, 0},
      {"By Jane Doe\nShe is a writer.\nThey met on Monday.", {"Jane Doe"}, 1},
      {"By Jane Doe\nTalks resume\nThey met on Monday.", {"Jane Doe"}, 1},
      {"Jane Doe\nThey met on Monday.", {}, 0},
      {"They met on Monday.\nTransport correspondent\nThey left.", {}, 0},
  }));
  CAPTURE(in);
  const auto facts = corpus::facts_of_head(corpus::furniture::Units(in), {});
  CHECK(facts.authors == authors);
  CHECK(facts.bylines.size() == masked);
}

TEST_CASE("the head of a text may give its date, where it is plain") {
  const auto [in, want] = GENERATE(table<std::string, std::string>({
      {"Talks resume\nPublished: March 13, 2025\nThey met.", "2025-03-13T00:00:00Z"},
      {"Published on 13.03.2025, 10:15 MEZ\nThey met.", "2025-03-13T09:15:00Z"},
      {"Thursday, March 13, 2025\nThey met.", "2025-03-13T00:00:00Z"},
      {"Veröffentlicht am 13. März 2025\nSie trafen sich.", "2025-03-13T00:00:00Z"},
      {"Опубліковано: 13 березня 2025 року\nВони зустрілися.", "2025-03-13T00:00:00Z"},
      {"Publié le 13 mars 2025\nIls se sont rencontrés.", "2025-03-13T00:00:00Z"},
      {"Updated March 18, 2025, 5:00 p.m.\nThey met.", "2025-03-18T17:00:00Z"},
      {"Published: 2025-03-13\nUpdated: 2025-03-14\nThey met.", "2025-03-13T00:00:00Z"},
      {"Published: 2025-03-13\nPublished: 2025-03-14\nThey met.", ""},  // which one?
      {"Published: 2025-03-5\nThey met.", "2025-03-05T00:00:00Z"},
      {"نشر في ١٣ مارس ٢٠٢٥\nاجتمعوا.", "2025-03-13T00:00:00Z"},
      {"기사입력 : [ 2025-03-13 15:24 ]\n만났다.", "2025-03-13T15:24:00Z"},
      {"March 2025\nThey met.", ""},
      {"2025\nThey met.", ""},
      {"20250313\nThey met.", ""},
      {"03/04/2025\nThey met.", ""},
      {"On March 13, 2025 they met.\nThey left.", ""},
      {"a\nb\nc\nd\ne\nf\nMarch 13, 2025\n", ""},  // too far down to be the head
  }));
  CAPTURE(in);
  CHECK(published(in) == want);
}

TEST_CASE("facts of the head fill gaps and never replace what is given") {
  const auto inferred =
      reading::article_of("plain text", "Talks resume\n\nBy Jane Doe\nMarch 13, 2025\n\nThey met.");
  CHECK(inferred.title == "Talks resume");
  CHECK(inferred.authors == Names{"Jane Doe"});
  CHECK(inferred.published == 1741824000);
  CHECK(inferred.published_origin == corpus::Origin::inferred);
  CHECK(inferred.authors_origin == corpus::Origin::inferred);
  CHECK(inferred.source_origin == corpus::Origin::absent);
  const auto given = reading::article_of(
      "JSON",
      R"({"title": "T", "author": "A B", "date": "2020-01-01", "url": "https://marl.example/1", "body": "By Jane Doe\nMarch 13, 2025\nThey met."})");
  CHECK(given.authors == Names{"A B"});
  CHECK(given.published == 1577836800);
  CHECK(given.published_origin == corpus::Origin::given);
  CHECK(given.authors_origin == corpus::Origin::given);
  CHECK(given.source == "marl.example");
  CHECK(given.source_origin == corpus::Origin::inferred);
}

TEST_CASE("an inferred title is never furniture, a byline or a date") {
  const auto [in, want] = GENERATE(table<std::string, std::string>({
      {"Skip to main content\n\nHome | World\n\nTalks resume in Jeddah\n\nThey met.",
       "Talks resume in Jeddah"},
      {"Table of contents\n- One\n- Two\n\nTalks resume\n\nThey met.", "Talks resume"},
      {"Skip to main content\n\nThey met on Tuesday. They left.", "They met on Tuesday."},
      {"Advertisement\n\nBy Jane Doe\n\nMarch 13, 2025\n\nThey met on Tuesday. They left.",
       "They met on Tuesday."},
      {"Talks resume\n\nNo time to read?\nGet a summary\n\nThey met.", "Talks resume"},
      {"Skip to main content", ""},
  }));
  CAPTURE(in);
  const auto article = reading::article_of("plain text", in);
  CHECK(article.title == want);
}

TEST_CASE("a source is given, else named by a closing line, else the host of the address") {
  const auto source = [](const std::string& json) { return reading::article_of("JSON", json).source; };
  CHECK(source(R"({"source": "Post", "url": "https://a.example/x", "body": "T."})") == "Post");
  CHECK(source(R"({"url": "https://www.A.example:8080/x", "body": "T."})") == "a.example");
  CHECK(source(R"({"url": "https://a.example/x", "body": "T.\nOriginal Source: www.b.example"})") ==
        "b.example");
  CHECK(source(R"({"url": "ftp://a.example/x", "body": "T."})").empty());
}

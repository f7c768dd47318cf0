#include <string>
#include <vector>

#include "corpus/text/sentences.h"
#include "server/compare/align.h"
#include "server/compare/comparison.h"
#include "server/render/comparison_json.h"
#include "tests/catch.h"

namespace {

using server::compare::Comparison;
using server::compare::Kind;
using server::compare::read_sentence;

indexer::Record record_of(const std::string& id, const std::string& body) {
  indexer::Record record;
  record.article.id = id;
  record.article.body = body;
  record.sentences = corpus::text::sentence_starts(body);
  return record;
}

Comparison compared(const std::string& a, const std::string& b) {
  return server::compare::compare(record_of("a", a), record_of("b", b));
}

/// `number 86% 90%`, one a line; - where one does not tell it.
std::string told(const Comparison& comparison) {
  std::string lines;
  for (const auto& each : comparison.differences) {
    lines += std::string(server::render::name_of(each.kind)) + ' ' + each.a.value_or("-") + " | " +
             each.b.value_or("-") + '\n';
  }
  return lines;
}

std::string kinds(const Comparison& comparison) {
  std::string all;
  for (const auto& pair : comparison.pairs)
    all +=
        (all.empty() ? "" : " ") + std::string(server::render::name_of(pair.kind)) + (pair.moved ? "*" : "");
  return all;
}

}  // namespace

TEST_CASE("a dateline is no difference") {
  const std::string report = "Talks began in Riyadh and ended after 12 hours.";
  CHECK(kinds(compared("RIYADH, March 24 (Agency) - " + report,
                       "Riyadh, 25 March (Other) \u2013 " + report)) == "same");
  CHECK(kinds(compared(report, "KYIV, March 24 (Agency) - " + report)) == "same");
}

TEST_CASE("sentences are told as the same, changed, only here, or moved") {
  const std::string first = "Talks began on Monday in Riyadh.";
  const std::string second = "The delegations left without a word to reporters.";
  const std::string third = "Grain prices rose in Odesa after the news of the talks.";
  CHECK(kinds(compared(first + ' ' + second, first + ' ' + second)) == "same same");
  CHECK(kinds(compared(first + ' ' + second, second)) == "only_a same");
  CHECK(kinds(compared(second, first + ' ' + second)) == "only_b same");
  CHECK(kinds(compared(first + ' ' + second + ' ' + third, third + ' ' + first + ' ' + second)) ==
        "same same same*");
  CHECK(kinds(compared(first, "Talks began on Tuesday in Riyadh.")) == "changed");
  CHECK(kinds(compared("", first)) == "only_b");
  CHECK(kinds(compared("", "")).empty());
}

TEST_CASE("numbers and names that differ are listed apart, spellings of one name as such") {
  struct Case {
    const char* a;
    const char* b;
    const char* want;
  };
  const std::vector<Case> cases = {
      {"Troops hold 86% of the area, he said.", "Troops hold 90% of the area, he said.",
       "number 86% | 90%\n"},
      {"Troops hold 86 percent of the area, he said.", "Troops hold 86% of the area, he said.", ""},
      {"They lost 2,500 men in a week of fighting.", "They lost 2500 men in a week of fighting.", ""},
      {"It cost $5 million in all, said Peskov.", "It cost €5 million in all, said Peskov.",
       "number $5 | €5\n"},
      {"On Monday President Zelensky spoke in Kyiv of a truce.",
       "On Monday President Zelenskyy spoke in Kyiv of a truce.", "spelling Zelensky | Zelenskyy\n"},
      {"The envoy Steve Witkoff flew to Moscow on Thursday night.",
       "The envoy Marco Rubio flew to Moscow on Thursday night.", "name Steve Witkoff | Marco Rubio\n"},
      {"On Tuesday the envoy met Lavrov in Riyadh for 3 hours of talks.",
       "The envoy met Lavrov on Tuesday in Riyadh for 3 hours of talks.", ""},
      {"The deal was reached after 12 hours of talks in Jeddah.",
       "The deal was reached after hours of talks in Jeddah.", "number 12 | -\n"},
  };
  for (const Case& each : cases) {
    INFO(each.a << " / " << each.b);
    CHECK(told(compared(each.a, each.b)) == each.want);
  }
}

TEST_CASE("words that differ are marked in both, and nothing else becomes markup") {
  const Comparison comparison =
      compared("He <b>said</b> that 86 men left the town.", "He <b>said</b> that ninety men left the town.");
  REQUIRE(comparison.pairs.size() == 1);
  CHECK(server::render::marked(*comparison.pairs[0].a) ==
        "He &lt;b&gt;said&lt;/b&gt; that <mark>86</mark> men left the town.");
  CHECK(server::render::marked(*comparison.pairs[0].b) ==
        "He &lt;b&gt;said&lt;/b&gt; that <mark>ninety</mark> men left the town.");
}

TEST_CASE("masked sentences are not compared") {
  indexer::Record a = record_of("a", "Talks began on Monday. Read more on our site.");
  a.article.masked = {{23, 45, "page furniture"}};
  const auto comparison = server::compare::compare(a, record_of("b", "Talks began on Monday."));
  CHECK(kinds(comparison) == "same");
}

TEST_CASE("of very long articles the first sentences are compared, and a note says so") {
  std::string body;
  for (int sentence = 0; sentence < 450; ++sentence)
    body += "Sentence number " + std::to_string(sentence) + " ends here. ";
  const Comparison comparison = compared(body, "Sentence number 3 ends here.");
  REQUIRE(comparison.notes.size() == 1);
  CHECK(comparison.notes[0].find("first 400 of 450") != std::string::npos);
}

TEST_CASE("scripts without spaces are compared by characters") {
  CHECK(kinds(compared("停战协议已经达成。", "停战协议已经达成。")) == "same");
  CHECK(kinds(compared("双方同意停战三十天。", "双方同意停战六十天。")) == "changed");
}

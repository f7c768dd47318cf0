#include "corpus/text/sentences.h"
#include "server/highlight/highlighter.h"
#include "tests/catch.h"

using server::highlight::FragmentOptions;
using server::highlight::Highlighter;
using server::highlight::Targets;
using List = std::vector<std::string>;

namespace {

indexer::Record record_of(std::string body, std::vector<corpus::MaskedSpan> masked = {}) {
  indexer::Record record;
  record.sentences = corpus::text::sentence_starts(body);
  record.article.body = std::move(body);
  record.article.language = "en";
  record.article.masked = std::move(masked);
  return record;
}

List fragments(const Targets& targets, const indexer::Record& record, FragmentOptions options = {}) {
  indexer::TermFormsByLanguage forms;
  return Highlighter(targets, forms).fragments(record, options);
}

std::string mark(const Targets& targets, std::string_view text) {
  indexer::TermFormsByLanguage forms;
  return Highlighter(targets, forms).mark(text, "en");
}

const std::string filler = "Nothing of note was said about the matter at hand on that day in the capital. ";

}  // namespace

TEST_CASE("marks stand around whole words, whatever form they take in the text") {
  const struct {
    Targets targets;
    const char* in;
    const char* want;
  } rows[] = {
      {{.stems = {{"agre"}}},
       "They AGREED; and agreeing.",
       "They <mark>AGREED</mark>; and <mark>agreeing</mark>."},
      {{.stems = {{"russia"}}}, "Russia\u2019s answer", "<mark>Russia\u2019s</mark> answer"},
      {{.exacts = {{"micheal"}}}, "Miche\u00e1l Martin", "<mark>Miche\u00e1l</mark> Martin"},
      {{.prefixes = {{"zelen"}}},
       "Zelenskyy and Zelensky",
       "<mark>Zelenskyy</mark> and <mark>Zelensky</mark>"},
      {{.phrases = {{{"black", "sea"}}}},
       "Black Sea, black and sea",
       "<mark>Black Sea</mark>, black and sea"},
      {{.runs = {{"停火"}}}, "宣布停火協議", "宣布<mark>停火</mark>協議"},
      {{.stems = {{"talk"}}},
       "<b>talks</b> & \"talk\"",
       "&lt;b&gt;<mark>talks</mark>&lt;/b&gt; &amp; &quot;<mark>talk</mark>&quot;"},
      {{}, "nothing <asked>", "nothing &lt;asked&gt;"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.in);
    CHECK(mark(row.targets, row.in) == row.want);
  }
}

TEST_CASE("a fragment begins at the start of the sentence that matches") {
  const auto record = record_of(filler + "The truce holds in Odesa. " + filler);
  const List found = fragments({.stems = {{"truce"}}}, record, {.count = 1, .characters = 60});
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("The <mark>truce</mark> holds in Odesa."));
}

TEST_CASE("a match far into a long sentence is shown, and the cut with an ellipsis") {
  std::string sentence = "It was said";
  for (int i = 0; i < 100; ++i) sentence += " again and again";
  const auto record = record_of(sentence + " that the truce holds for now" + sentence + ".");
  const List found = fragments({.stems = {{"truce"}}}, record, {.count = 1, .characters = 80});
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("…"));
  CHECK(found[0].ends_with("…"));
  CHECK(found[0].find("<mark>truce</mark>") != std::string::npos);
}

TEST_CASE("the fragment that holds more of the query comes first") {
  const auto record =
      record_of("A truce came. " + filler + filler + filler + "The truce in Odesa holds. " + filler);
  const List found =
      fragments({.stems = {{"truce"}}, .exacts = {{"odesa"}}}, record, {.count = 2, .characters = 60});
  REQUIRE(found.size() == 2);
  CHECK(found[0].find("Odesa") != std::string::npos);
  CHECK(found[1].starts_with("A <mark>truce</mark> came."));
}

TEST_CASE("without a match the lead is shown") {
  const auto record = record_of("The first sentence stands here. " + filler + filler + filler);
  const List found = fragments({.stems = {{"absent"}}}, record, {.count = 3, .characters = 40});
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("The first sentence stands here."));
}

TEST_CASE("masked text is in no fragment") {
  const std::string furniture = "Sign up for our truce newsletter. ";
  const std::string rest = "The truce holds. " + filler;
  const auto masked_to = static_cast<std::uint32_t>(furniture.size());
  const auto record = record_of(furniture + rest, {{0, masked_to, "page furniture"}});
  for (const Targets& targets : {Targets{.stems = {{"truce"}}}, Targets{.stems = {{"absent"}}}}) {
    for (const std::string& fragment : fragments(targets, record)) {
      CHECK(fragment.find("newsletter") == std::string::npos);
      CHECK(fragment.find("truce") != std::string::npos);
    }
  }
  CHECK(fragments({.stems = {{"truce"}}}, record_of("All masked.", {{0, 11, "all"}})).empty());
}

TEST_CASE("a body that is printed twice shows its sentence once") {
  const std::string body = "The truce holds in Odesa and beyond for now. " + filler + filler + filler;
  const List found =
      fragments({.stems = {{"truce"}}}, record_of(body + body), {.count = 3, .characters = 100});
  CHECK(found.size() == 1);
}

TEST_CASE("fragments are valid for any cut of any text") {
  const std::string texts[] = {"",
                               " ",
                               "停火生效談判繼續停火生效談判繼續停火生效談判繼續",
                               std::string(5000, 'x'),
                               "Зеленський " + std::string(300, 'y') + " переговори про перемир'я",
                               "truce " + std::string(2000, ' ') + " truce"};
  const Targets targets{
      .stems = {{"truce"}}, .exacts = {{"зеленський"}}, .prefixes = {{"xxx"}}, .runs = {{"談判"}}};
  for (const std::string& text : texts) {
    for (std::size_t characters : {1U, 7U, 40U, 500U}) {
      for (const std::string& fragment :
           fragments(targets, record_of(text), {.count = 5, .characters = characters})) {
        CHECK_FALSE(fragment.empty());
      }
    }
  }
}

#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "corpus/text/utf8.h"
#include "corpus/text/words.h"
#include "tests/catch.h"

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> found;
  corpus::text::Words words(text);
  for (corpus::text::Word word; words.next(word);)
    found.emplace_back(text.substr(word.start, word.end - word.start));
  return found;
}

using List = std::vector<std::string>;

/// Words by ICU's UAX #29 iterator: the segments that hold a letter or digit.
List words_by_icu(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
  REQUIRE(U_SUCCESS(error));
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  breaks->setText(wide);
  List found;
  std::int32_t start = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
       start = end, end = breaks->next()) {
    if (breaks->getRuleStatus() < UBRK_WORD_NUMBER) continue;
    std::string word;
    wide.tempSubStringBetween(start, end).toUTF8String(word);
    found.push_back(word);
  }
  return found;
}

}  // namespace

TEST_CASE("words end where news writers end them") {
  const struct {
    const char* in;
    List want;
  } rows[] = {
      {"", {}},
      {" \n\t.,", {}},
      {"Talks resume.", {"Talks", "resume"}},
      {"cease-fire", {"cease", "fire"}},
      {"Russia's move", {"Russia's", "move"}},
      {"Russia\u2019s move", {"Russia\u2019s", "move"}},
      {"the 'quoted' word", {"the", "quoted", "word"}},
      {"U.S. officials", {"U.S", "officials"}},
      {"at 5 p.m. on", {"at", "5", "p.m", "on"}},
      {"officials.President Trump", {"officials", "President", "Trump"}},
      {"move,U.S. officials", {"move", "U.S", "officials"}},
      {"J.D.Vance", {"J.D", "Vance"}},
      {"86% of 1,000.5 and 3.14", {"86", "of", "1,000.5", "and", "3.14"}},
      {"a 30-day G7 plan", {"a", "30", "day", "G7", "plan"}},
      {"l'accord d\u2019Odessa", {"l", "accord", "d", "Odessa"}},
      {"O'Brien", {"O'Brien"}},
      {"п\u2019ять об'єктів", {"п\u2019ять", "об'єктів"}},
      {"Zelenskyy\u00a0said", {"Zelenskyy", "said"}},
      {"na\u00efve cafe\u0301", {"na\u00efve", "cafe\u0301"}},
      {"col\u00b7lecci\u00f3", {"col\u00b7lecci\u00f3"}},
      {"snake_case", {"snake", "case"}},
      {"停火協議 signed", {"停火協議", "signed"}},
      {"停戦トーク", {"停戦トーク"}},
      {"word停火word", {"word", "停火", "word"}},
      {"การหยุดยิง", {"การหยุดยิง"}},
      {"휴전 협상", {"휴전", "협상"}},
      {"\xff\xfe bad\xc3 bytes", {"bad", "bytes"}},
      {"www.example.com", {"www", "example", "com"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.in);
    CHECK(words_of(row.in) == row.want);
  }
}

TEST_CASE("a run of a script without spaces is told apart from a word") {
  corpus::text::Words words("Kyiv 基輔");
  corpus::text::Word word;
  REQUIRE(words.next(word));
  CHECK(word.kind == corpus::text::WordKind::word);
  REQUIRE(words.next(word));
  CHECK(word.kind == corpus::text::WordKind::run);
  CHECK_FALSE(words.next(word));
}

TEST_CASE("words are ICU's words where the tailoring does not speak") {
  const std::string texts[] = {
      "Ukrainian officials agreed to a 30-day truce, pending Moscow's answer; talks go on.",
      "Президент України заявив, що переговори тривають у Джидді, а об’єкти захищено.",
      "Die Außenminister sprachen über Öl, Gas und die Schwarzmeer-Initiative (2025).",
      "Le président a déclaré que les négociations étaient « constructives » à Djeddah.",
      "Ο πρόεδρος δήλωσε ότι οι συνομιλίες συνεχίζονται.",
      "أعلن الرئيس أن المفاوضات مستمرة في جدة.",
      "הנשיא הודיע כי השיחות נמשכות.",
      "राष्ट्रपति ने कहा कि वार्ता जारी है।",
      "대통령은 협상이 계속되고 있다고 말했다.",
      "Başkan İstanbul'da konuştu; görüşmeler sürüyor.",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(words_of(text) == words_by_icu(text));
  }
}

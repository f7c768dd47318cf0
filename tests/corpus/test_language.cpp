#include "corpus/language.h"
#include "corpus/script.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

namespace {

struct Case {
  const char* in;
  const char* want;
};

}  // namespace

TEST_CASE("a language tag becomes two letters") {
  const auto [in, want] = GENERATE(values<Case>({{"en", "en"},
                                                 {"EN", "en"},
                                                 {"en-GB", "en"},
                                                 {"uk_UA", "uk"},
                                                 {"eng", "en"},
                                                 {"deu", "de"},
                                                 {"English", "en"},
                                                 {"Deutsch", "de"},
                                                 {"iw", "he"},
                                                 {"zh-Hant-TW", "zh"},
                                                 {"", ""},
                                                 {"xx", ""},
                                                 {"unknown", ""},
                                                 {"e", ""},
                                                 {"../../etc/passwd", ""}}));
  CAPTURE(in);
  CHECK(corpus::normalise_language(in) == want);
}

TEST_CASE("the language of a text is found out, and left open when it cannot be") {
  const auto [in, want] = GENERATE(values<Case>({
      {"The president said on Tuesday that talks about a ceasefire would go on for weeks.", "en"},
      {"Der Präsident sagte am Dienstag, die Gespräche über eine Waffenruhe gingen weiter.", "de"},
      {"Президент заявив у вівторок, що переговори про припинення вогню триватимуть.", "uk"},
      {"Le président a déclaré mardi que les négociations sur le cessez-le-feu continuent.", "fr"},
      {"OK", ""},
      {"12 345 678 90 12 345 678 90 12 345 678 90", ""},
      {"", ""},
  }));
  CAPTURE(in);
  CHECK(corpus::detect_language("", in) == want);
}

TEST_CASE("a script tells what a language can be") {
  using corpus::is_written_in;
  using corpus::script_of;
  CHECK(script_of("The president said so.") == "Latn");
  CHECK(script_of("Президент заявив це.") == "Cyrl");
  CHECK(script_of("أعلن الرئيس ذلك اليوم") == "Arab");
  CHECK(script_of("大統領は火曜日に協議が続くと述べた。") == "Jpan");
  CHECK(script_of("总统星期二表示会谈将继续进行。") == "Hani");
  CHECK(script_of("12 345 678").empty());
  CHECK(is_written_in("uk", "Cyrl"));
  CHECK(is_written_in("sr", "Latn"));
  CHECK(is_written_in("zh", "Hani"));
  CHECK(is_written_in("ja", "Hani"));
  CHECK(is_written_in("ko", "Hang"));
  CHECK(is_written_in("", "Cyrl"));
  CHECK_FALSE(is_written_in("en", "Cyrl"));
  CHECK_FALSE(is_written_in("ar", "Latn"));
  CHECK(corpus::detect_language("", "Ο πρόεδρος") == "el");
}

TEST_CASE("a language that is given but not written in the text's script is reported, and found out") {
  const auto article = reading::article_of(
      "JSON",
      R"({"lang": "en", "body": "Президент заявив у вівторок, що переговори про припинення вогню триватимуть."})");
  CHECK(article.language == "uk");
  CHECK(article.language_origin == corpus::Origin::inferred);
  CHECK(article.notes.size() == 1);
}

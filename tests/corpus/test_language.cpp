#include "corpus/language.h"
#include "tests/catch.h"

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

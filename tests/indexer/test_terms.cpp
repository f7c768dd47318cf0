#include <string>

#include "indexer/terms.h"
#include "tests/catch.h"

using indexer::TermForms;

TEST_CASE("a word has an exact form and a stem, by its language") {
  const struct {
    const char* language;
    const char* word;
    const char* exact;
    const char* stem;
  } rows[] = {
      {"en", "Negotiations", "negotiations", "negoti"},
      {"", "Negotiations", "negotiations", "negoti"},
      {"de", "Verhandlungen", "verhandlungen", "verhandl"},
      {"de", "H\u00e4user", "hauser", "haus"},
      {"fr", "n\u00e9gociations", "negociations", "negoci"},
      {"ru", "переговоры", "переговоры", "переговор"},
      {"uk", "Переговори", "переговори", "переговори"},
      {"xx", "Talks", "talks", "talks"},
      {"en", "U.S", "us", "us"},
      {"en", "Russia\u2019s", "russia", "russia"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.language, row.word);
    TermForms forms(row.language);
    for (int again = 0; again < 2; ++again) {
      CHECK(forms.of(row.word).exact == row.exact);
      CHECK(forms.of(row.word).stem == row.stem);
    }
  }
}

TEST_CASE("data that is longer than a word is not stemmed and still a term") {
  const std::string data(5000, 'q');
  TermForms forms("en");
  CHECK(forms.of(data).exact == data);
  CHECK(forms.of(data).stem == data);
}

TEST_CASE("a run is cut into its characters") {
  CHECK(indexer::run_characters("停火a") == std::vector<std::string_view>{"停", "火", "a"});
  CHECK(indexer::run_characters("").empty());
}

TEST_CASE(
    "words keep their forms through more words than are remembered, and beside those of the same place") {
  TermForms forms("en");
  const auto numbered = [](int number) { return "Talks" + std::to_string(number); };
  for (int number = 0; number < 210'000; ++number) {
    const std::string word = numbered(number);
    if (forms.of(word).exact != "talks" + std::to_string(number)) FAIL(word);
    if (forms.of("Negotiations").stem != "negoti") FAIL("Negotiations, after " + word);
  }
  CHECK(forms.of(numbered(0)).exact == "talks0");
  CHECK(forms.of(numbered(0)).exact == "talks0");
}

#include <string>
#include <vector>

#include "corpus/text/capitals.h"
#include "corpus/text/romanise.h"
#include "tests/catch.h"

namespace {

std::string names_in(std::string_view text) {
  std::string names;
  corpus::text::Words words(text);
  for (corpus::text::Word word; words.next(word);) {
    if (!corpus::text::is_capitalised_within(text, word)) continue;
    names += (names.empty() ? "" : " ") + std::string(text.substr(word.start, word.end - word.start));
  }
  return names;
}

std::string latin(std::string_view word) {
  corpus::text::Romaniser romaniser;
  std::string all;
  for (const std::string& one : romaniser.of(word)) all += (all.empty() ? "" : " ") + one;
  return all;
}

struct Case {
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("a capital tells a name where no sentence, line or quotation begins") {
  const std::vector<Case> cases = {
      {"The army left Kursk, Putin said.", "Kursk Putin"},
      {"Peace. Talks began.", ""},
      {"He said: \"Talks began\"", ""},
      {"line one\nLine two", ""},
      {"the IBM and the U.S. and I", ""},
      {"in 2025 Zelensky met McDonald", "Zelensky McDonald"},
      {"президент Зеленський сказав", "Зеленський"},
      {"am Montag, Ärger", "Montag Ärger"},
      {"a B", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.in);
    CHECK(names_in(c.in) == c.want);
  }
}

TEST_CASE(
    "Cyrillic and Greek are read as newspapers write them, in both languages where letters do not tell") {
  const std::vector<Case> cases = {
      {"zelensky", "zelensky"},
      {"зеленський", "zelenskyy zelenskiy"},
      {"зеленский", "zelenskyy zelenskiy"},
      {"київ", "kyyiv"},
      {"сырский", "syrskiy"},
      {"хрущев", "khrushchev"},
      {"μητσοτακης", "mitsotakis"},
      {"παπανδρεου", "papandreou"},
      {"ξάνθη", "xanthi"},
      {"o'neill", ""},
      {"2025", ""},
      {"习近平", ""},
      {"αβγд", ""},
      {"\xff", ""},
  };
  for (const Case& c : cases) {
    INFO(c.in);
    CHECK(latin(c.in) == c.want);
  }
}

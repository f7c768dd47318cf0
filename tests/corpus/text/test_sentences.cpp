#include <string>
#include <vector>

#include "corpus/text/sentences.h"
#include "tests/catch.h"

namespace {

/// The sentences, as the stretches between the starts.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  const std::vector<std::uint32_t> starts = corpus::text::sentence_starts(text);
  for (std::size_t at = 0; at < starts.size(); ++at) {
    const std::size_t end = at + 1 < starts.size() ? starts[at + 1] : text.size();
    std::string sentence = text.substr(starts[at], end - starts[at]);
    while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '\n')) sentence.pop_back();
    sentences.push_back(sentence);
  }
  return sentences;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences begin where a reader would say so") {
  const struct {
    const char* in;
    List want;
  } rows[] = {
      {"", {}},
      {"  One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
      {"U.S. officials met Mr. Witkoff. They left.", {"U.S. officials met Mr. Witkoff.", "They left."}},
      {"J. D. Vance spoke. He sat.", {"J. D. Vance spoke.", "He sat."}},
      {"It cost 3.5 million. No. 5 won.", {"It cost 3.5 million.", "No. 5 won."}},
      {"They agreed.President Trump spoke.", {"They agreed.", "President Trump spoke."}},
      {"Visit www.Example.com now.", {"Visit www.Example.com now."}},
      {"\"Sign it.\" She left.", {"\"Sign it.\"", "She left."}},
      {"embrace the plan.\u201dWe urge them.", {"embrace the plan.\u201d", "We urge them."}},
      {"He said so. and went on.", {"He said so. and went on."}},
      {"Title line\n\nBody text here.", {"Title line", "Body text here."}},
      {"Вони домовились. Потім поїхали.", {"Вони домовились.", "Потім поїхали."}},
      {"停火生效。談判繼續。", {"停火生效。", "談判繼續。"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.in);
    CHECK(sentences_of(row.in) == row.want);
  }
}

TEST_CASE("a line end inside a hard-wrapped paragraph starts no sentence, an indented line does") {
  const std::string wire =
      "Showers continued throughout the week in the Bahia\n"
      "cocoa zone, alleviating the drought since early January\n"
      "and improving prospects for the coming temporao.\n"
      "    Dry period means the temporao will be late this\n"
      "year, a review said.\n";
  CHECK(sentences_of(wire).size() == 2);
}

TEST_CASE("each line of a text with long lines is a paragraph") {
  const std::string line(150, 'a');
  CHECK(sentences_of(line + "\nHeading\n" + line).size() == 3);
}

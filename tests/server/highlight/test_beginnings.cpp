#include <string>
#include <vector>

#include "corpus/text/words.h"
#include "server/highlight/beginnings.h"
#include "tests/catch.h"

using corpus::text::Word;
using corpus::text::WordKind;
using server::highlight::Beginnings;

namespace {

const std::vector<std::string> texts = {
    "",
    "a",
    "Talks in Kyiv; the U.S. and p.m. of the U.K.'s side, don’t l'accord d'été",
    "joined officials.President said 3.5mln, 1,000 and 3abc",
    "café Éclair naïve co\xC3\xB6perate e\xCC\x81te\xCC\x81 tea",
    "зустріч у Києві, talks–today “quoted” test…the end",
    "東京tokyo大阪 the タワーtower and ไทยthai",
    "t.t.t t't't t,t,t ''t'' ..t..",
    "broken \xC3 t\xFFt \x80the \xE2\x80",
};

std::vector<std::string> words_in_full(const std::string& text, const Beginnings& beginnings) {
  std::vector<std::string> found;
  corpus::text::Words words(text);
  for (Word word; words.next(word);) {
    if (word.kind == WordKind::word && !beginnings.wants(text[word.start])) continue;
    found.push_back(text.substr(word.start, word.end - word.start));
  }
  return found;
}

std::vector<std::string> words_wanted(const std::string& text, const Beginnings& beginnings) {
  std::vector<std::string> found;
  server::highlight::WantedWords words(text, beginnings);
  for (Word word; words.next(word);) {
    if (word.kind == WordKind::word && !beginnings.wants(text[word.start])) continue;
    found.push_back(text.substr(word.start, word.end - word.start));
  }
  return found;
}

}  // namespace

TEST_CASE("wanted words are cut as in a walk over all words", "[highlight]") {
  for (const std::string& text : texts) {
    CHECK(words_wanted(text, Beginnings::all()) == words_in_full(text, Beginnings::all()));
    for (const char* form : {"t", "s", "a", "5", "é", "к"}) {
      Beginnings beginnings;
      beginnings.want(form);
      INFO(form << " in " << text);
      CHECK(words_wanted(text, beginnings) == words_in_full(text, beginnings));
    }
  }
}

TEST_CASE("a word follows another when none stands between them", "[highlight]") {
  const std::string text = "cease — fire now";
  const std::size_t fire = text.find("fire");
  CHECK(server::highlight::follows(text, 5, fire));
  CHECK_FALSE(server::highlight::follows(text, 5, text.find("now")));
}

#include <set>
#include <sstream>
#include <string>

#include "corpus/text/stop_lists.h"
#include "corpus/text/stop_words.h"
#include "tests/catch.h"

using corpus::text::is_stop_word;
using corpus::text::stop_words_among;

TEST_CASE("stop words are known in any case, but not as capitals") {
  CHECK(is_stop_word("the", "en"));
  CHECK(is_stop_word("The", "en"));
  CHECK(is_stop_word("für", "de"));
  CHECK(is_stop_word("Це", "uk"));
  CHECK_FALSE(is_stop_word("US", "en"));
  CHECK_FALSE(is_stop_word("U.S.", "en"));
  CHECK_FALSE(is_stop_word("WHO", "en"));
  CHECK_FALSE(is_stop_word("U.S", "en"));
  CHECK_FALSE(is_stop_word("u.s", "en"));
  CHECK(is_stop_word("e.g", "en"));
  CHECK_FALSE(is_stop_word("ceasefire", "en"));
  CHECK_FALSE(is_stop_word("the", "de"));
  CHECK_FALSE(is_stop_word("the", "xx"));
}

TEST_CASE("stop words of a smaller language count only where two stand, and more than of the largest") {
  using Indices = std::vector<std::size_t>;
  CHECK(stop_words_among({"die", "hard"}, {"en", "de"}) == Indices{});
  CHECK(stop_words_among({"die", "stadt", "und"}, {"en", "de"}) == Indices{0, 2});
  CHECK(stop_words_among({"the", "war", "in", "ukraine"}, {"en", "de"}) == Indices{0, 2});
  CHECK(stop_words_among({"the"}, {}) == Indices{});
  CHECK(stop_words_among({}, {"en"}) == Indices{});
}

TEST_CASE("every language that can be stemmed has a list, and every word of a list is known") {
  std::set<std::string> listed;
  for (const corpus::text::StopList& list : corpus::text::stop_lists()) {
    CAPTURE(list.language);
    CHECK(listed.insert(std::string(list.language)).second);
    std::istringstream words{std::string(list.words)};
    std::set<std::string> seen;
    for (std::string word; words >> word;) {
      CAPTURE(word);
      CHECK(seen.insert(word).second);
      CHECK(corpus::text::is_stop_word(word, list.language));
    }
    CHECK(seen.size() > 40);
  }
  for (const std::string language :
       {"ar", "hy", "eu", "ca", "da", "nl", "en", "fi", "fr", "de", "hu", "id",
        "ga", "it", "lt", "ne", "no", "pt", "ro", "ru", "es", "sv", "ta", "tr"}) {
    CAPTURE(language);
    CHECK(listed.contains(language));
  }
}

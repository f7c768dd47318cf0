#include "server/query/stop_words.h"
#include "tests/catch.h"

using server::query::is_stop_word;
using server::query::stop_languages;

TEST_CASE("stop words are known in any case, but not as capitals") {
  CHECK(is_stop_word("the", "en"));
  CHECK(is_stop_word("The", "en"));
  CHECK(is_stop_word("für", "de"));
  CHECK(is_stop_word("Це", "uk"));
  CHECK_FALSE(is_stop_word("US", "en"));
  CHECK_FALSE(is_stop_word("U.S.", "en"));
  CHECK_FALSE(is_stop_word("WHO", "en"));
  CHECK_FALSE(is_stop_word("ceasefire", "en"));
  CHECK_FALSE(is_stop_word("the", "de"));
  CHECK_FALSE(is_stop_word("the", "xx"));
}

TEST_CASE("stop words of a smaller language count only where two stand, and more than of the largest") {
  CHECK(stop_languages({"die", "hard"}, {"en", "de"}) == std::vector<std::string>{"en"});
  CHECK(stop_languages({"die", "stadt", "und"}, {"en", "de"}) == std::vector<std::string>{"en", "de"});
  CHECK(stop_languages({"the", "war", "in", "ukraine"}, {"en", "de"}) == std::vector<std::string>{"en"});
  CHECK(stop_languages({"the"}, {}).empty());
}

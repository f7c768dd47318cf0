#include "corpus/furniture/mask.h"
#include "corpus/furniture/twice.h"
#include "tests/catch.h"

namespace {

using corpus::furniture::repeated_runs;

const std::string story =
    "Delegations from both countries met on Sunday for a second round of talks about the sea. Energy and "
    "shipping "
    "were on the agenda as well. The minister, who leads the delegation, spoke of a long day.";

std::vector<std::string> masked(const std::string& body) {
  std::vector<std::string> all;
  for (const auto& span : repeated_runs(body)) all.push_back(body.substr(span.start, span.end - span.start));
  return all;
}

std::string with_breaks(std::string text) {
  for (std::size_t at = 0, column = 0; at < text.size(); ++at, ++column) {
    if (text[at] == ' ' && column > 50) {
      text[at] = '\n';
      column = 0;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("of a body printed twice the second printing is masked, whatever its white space") {
  CHECK(masked(story + "\n\n" + story) == std::vector<std::string>{story});
  CHECK(masked(story + "\n\nAdvertisement\n\n" + story + "\n\nShare this") ==
        std::vector<std::string>{story});
  CHECK(masked(story + "\n\n" + with_breaks(story)) == std::vector<std::string>{with_breaks(story)});
  CHECK(masked(with_breaks(story) + "\n\n" + story + " More followed.") == std::vector<std::string>{story});
  CHECK(masked(story + "\n" + story + "\n" + story) == std::vector<std::string>{story, story});
}

TEST_CASE("a masked run holds whole words") {
  CHECK(masked("Pre" + story + "\n\nUn" + story) ==
        std::vector<std::string>{story.substr(story.find(' ') + 1)});
  const std::string cyrillic =
      "Делегації зустрілися в неділю на другий раунд перемовин про море. Міністр говорив про довгий день "
      "роботи.";
  CHECK(masked(cyrillic + "\n\n" + cyrillic) == std::vector<std::string>{cyrillic});
}

TEST_CASE("refrains and quotations may stand as often as they like") {
  CHECK(masked("We shall overcome, we shall overcome some day.\nOh, deep in my heart.\n"
               "We shall overcome, we shall overcome some day.\nWe walk hand in hand.")
            .empty());
  CHECK(masked("").empty());
  CHECK(masked(story).empty());
}

TEST_CASE("hostile repetition takes time in proportion to its length") {
  std::string spaces = "A sentence of more than twenty-four bytes." + std::string(400'000, ' ');
  for (int i = 0; i < 20'000; ++i) spaces += "A sentence of more than twenty-four bytes. X. ";
  CHECK(repeated_runs(spaces).empty());
  CHECK(repeated_runs(std::string(2'000'000, 'a')).empty());
  std::string dots;
  for (int i = 0; i < 500'000; ++i) dots += "a.";
  CHECK(repeated_runs(dots).empty());
}

TEST_CASE("the title at the head of the body is masked, elsewhere it stays") {
  const auto repeated_title = [](const std::string& title, const std::string& body) {
    return corpus::furniture::repeated_title(title, corpus::furniture::Units(body));
  };
  CHECK(repeated_title("Talks resume", "Talks  resume\n\nThey met.").size() == 1);
  CHECK(repeated_title("Talks resume", "By Jane Doe\nTalks resume\nThey met.").at(0).start == 12);
  CHECK(repeated_title("Talks resume", "Talks resume in Jeddah\nThey met.").empty());
  CHECK(repeated_title("Talks resume", "Talks resume").empty());  // the only line is the text
  CHECK(repeated_title("", "They met.\nThey left.").empty());
}

TEST_CASE("masks of one article are in order and keep to characters") {
  const std::string body =
      "Aller au contenu\n\nДелегації\n\nЛексика.\n\n" + story + "\n\nRead more: x\n\n" + story;
  std::uint32_t at = 0;
  for (const auto& span : corpus::furniture::furniture_of("Делегації", corpus::furniture::Units(body))) {
    CHECK(span.start >= at);
    CHECK(span.end > span.start);
    CHECK((static_cast<unsigned char>(body[span.start]) & 0xC0U) != 0x80U);
    at = span.end;
  }
  CHECK(at == body.size());
}

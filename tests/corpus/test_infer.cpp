#include "corpus/infer.h"
#include "tests/catch.h"

TEST_CASE("a first line is a title when it is short and no part of a paragraph") {
  using corpus::is_title_line;
  CHECK(is_title_line("Trump Faces Crucial US-Russia Talks", ""));
  CHECK(is_title_line("Will the talks end the war?", "The looming decision frames a moment."));
  CHECK(is_title_line("U.S. Officials Head to russia for Ceasefire Talks Following Ukrainian Agreement",
                      "Table of Contents"));
  CHECK_FALSE(is_title_line("The looming decision frames a moment.", ""));
  CHECK_FALSE(is_title_line("", "x"));
  CHECK_FALSE(is_title_line("Showers continued throughout the week in",
                            "the Bahia cocoa zone, alleviating the drought"));
  CHECK_FALSE(is_title_line("Officials from Kyiv, Washington and Moscow will meet on",
                            "Tuesday in Jeddah for talks about a ceasefire in the Black"));
  CHECK_FALSE(is_title_line(std::string(200, 'x'), ""));
}

TEST_CASE("a body without a title is shown by its first sentence, cut at a word") {
  CHECK(corpus::infer_title("U.S. officials met. They went home.") == "U.S. officials met.");
  CHECK(corpus::infer_title("  \n One\n line ") == "One line");
  CHECK(corpus::infer_title("\u00A0\n\nThey met. They left.") == "They met.");
  CHECK(corpus::infer_title("").empty());
  const std::string title =
      corpus::infer_title("word " + std::string(40, 'a') + ' ' + std::string(70, 'b') + " ccc ddd eee");
  CHECK(title == "word " + std::string(40, 'a') + ' ' + std::string(70, 'b') + " ccc…");
}

TEST_CASE("cutting never splits a character") {
  for (std::size_t bytes = 0; bytes < 12; ++bytes) {
    const std::string cut = corpus::cut_at_word("їїїїїї", bytes);
    CAPTURE(bytes, cut);
    CHECK(cut == std::string("їїїїїї").substr(0, bytes / 2 * 2) + "…");
  }
}

TEST_CASE("a closing line names the source") {
  CHECK(corpus::infer_source("Text.\nOriginal Source: www.theglobeandmail.com\n") == "theglobeandmail.com");
  CHECK(corpus::infer_source("Text.\nOriginal Source: our own reporting").empty());
  CHECK(corpus::infer_source("Original Source: www.").empty());
  CHECK(corpus::infer_source("").empty());
}

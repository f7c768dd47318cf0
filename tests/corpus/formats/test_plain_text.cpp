#include "corpus/date.h"
#include "corpus/formats/plain_text.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using corpus::Origin;

TEST_CASE("a title line becomes the title, marked as inferred, and is not repeated in the body") {
  const Article article =
      reading::article_of("plain text", "\n Talks to go on \r\n\r\nThey met. They left.\n");
  CHECK(article.title == "Talks to go on");
  CHECK(article.title_origin == Origin::inferred);
  CHECK(article.body == "They met. They left.");
  CHECK(article.id == "x");
  CHECK(article.path == "x");
}

TEST_CASE("lines at the top that say what they are give facts, and are no text") {
  const Article article =
      reading::article_of("plain text",
                          "Title: Mill to become flats\nAuthor: Rose Attwood\nDate: March 3, 2019\n"
                          "Source: The Marl Ledger\nURL: https://marl.example/mill\n\n"
                          "The mill is to become forty flats.\n\nNeighbours complained.\n");
  CHECK(article.title == "Mill to become flats");
  CHECK(article.title_origin == corpus::Origin::given);
  CHECK(article.authors == std::vector<std::string>{"Rose Attwood"});
  CHECK(corpus::to_iso8601(*article.published) == "2019-03-03T00:00:00Z");
  CHECK(article.source == "The Marl Ledger");
  CHECK(article.url == "https://marl.example/mill");
  CHECK(article.body == "The mill is to become forty flats.\n\nNeighbours complained.");

  const Article german =
      reading::article_of("plain text", "Datum: 05.11.2024\nTitel: Rat will Bad\nText: Der Rat sagt ja.\n");
  CHECK(german.title == "Rat will Bad");
  CHECK(german.body == "Der Rat sagt ja.");
}

TEST_CASE("one such line, or a sentence behind the word, is text") {
  const Article article =
      reading::article_of("plain text", "Date: nobody knows when\nSource: a friend\n\nThe mill is old.\n");
  CHECK(article.title == "Date: nobody knows when");
  CHECK(article.source.empty());
  CHECK(reading::article_of("plain text", "Source: a friend\n\nThe mill is old, and so is the road.\n")
            .source.empty());
}

TEST_CASE("without a title line the first sentence stands in, and the body stays whole") {
  const std::string text = "They met in Jeddah. They left.\nMore was said.";
  const Article article = reading::article_of("plain text", text);
  CHECK(article.title == "They met in Jeddah.");
  CHECK(article.title_origin == Origin::inferred);
  CHECK(article.body == text);
}

TEST_CASE("a text of one line is a body") {
  const Article article = reading::article_of("plain text", "Only this line");
  CHECK(article.body == "Only this line");
  CHECK(article.title == "Only this line");
}

TEST_CASE("files without text are refused") {
  using namespace std::string_literals;
  CHECK(reading::reject_of("plain text", "").reason == "has neither title nor body");
  CHECK(reading::reject_of("plain text", " \n\t\r\n ").reason == "has neither title nor body");
  CHECK(reading::reject_of("plain text", "\u00A0\u200B\n").reason == "has neither title nor body");
  CHECK(reading::reject_of("plain text", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0"s).reason ==
        "is not text: it holds control characters");
}

TEST_CASE("a closing source line names the source and stays in the body") {
  const Article article = reading::article_of("plain text", "They met.\nOriginal Source: www.example.org");
  CHECK(article.source == "example.org");
  CHECK(article.body == "They met.\nOriginal Source: www.example.org");
}

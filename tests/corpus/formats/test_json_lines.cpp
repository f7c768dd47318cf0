#include "corpus/formats/json_lines.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using corpus::Record;
using corpus::Reject;

TEST_CASE("a line becomes an article, each field by its usual names") {
  const Article article = reading::article_of(
      "JSON Lines",
      R"({"id": 7, "headline": "Talks", "articleBody": "They met.", "datePublished": "2025-03-13", "publisher": {"@type": "Organization", "name": "The Ledger"}, "byline": "By Jane Doe and John Roe", "keywords": "war, peace", "lang": "en-GB", "category": "World", "link": "https://x.org/1", "places": ["usa"], "Views": 12})");
  CHECK(article.id == "7");
  CHECK(article.path == "x#1");
  CHECK(article.title == "Talks");
  CHECK(article.title_origin == corpus::Origin::given);
  CHECK(article.body == "They met.");
  CHECK(article.published == 1741824000);
  CHECK(article.source == "The Ledger");
  CHECK(article.authors == std::vector<std::string>{"Jane Doe", "John Roe"});
  CHECK(article.tags == std::vector<std::string>{"war", "peace"});
  CHECK(article.language == "en");
  CHECK(article.section == "World");
  CHECK(article.url == "https://x.org/1");
  CHECK(article.extra ==
        R"({"Views":12,"places":["usa"],"publisher":{"@type":"Organization","name":"The Ledger"}})");
  CHECK(article.notes.empty());
}

TEST_CASE("shapes are tolerated") {
  const Article article = reading::article_of(
      "JSON Lines",
      R"({"_id": {"$oid": "5f"}, "id": {"$oid": "6a"}, "title": ["A"], "body": ["one", "two"], "authors": [{"name": "Jane Doe"}, "John Roe", {"name": null}], "tags": ["law, order", "law"], "published": 1741824000000})");
  CHECK(article.id == "6a");
  CHECK(article.body == "one\n\ntwo");
  CHECK(article.authors == std::vector<std::string>{"Jane Doe", "John Roe"});
  CHECK(article.tags == std::vector<std::string>{"law, order", "law"});
  CHECK(article.published == 1741824000);
}

TEST_CASE("of two members for one field the first of the table wins and the other is kept") {
  const std::string orders[] = {R"({"content": "long", "text": "short"})",
                                R"({"text": "short", "content": "long"})"};
  for (const std::string& line : orders) {
    const Article article = reading::article_of("JSON Lines", line);
    CHECK(article.body == "short");
    CHECK(article.extra == R"({"content":"long"})");
  }
  const Article filled =
      reading::article_of("JSON Lines", R"({"text": "", "content": "long", "title": null})");
  CHECK(filled.body == "long");
  CHECK(filled.extra == "{}");
}

TEST_CASE("a name that stands twice is told, and the last one counts") {
  const Article article =
      reading::article_of("JSON Lines", R"({"title": "A", "title": "B", "x": 1, "x": 2})");
  CHECK(article.title == "B");
  CHECK(article.extra == R"({"x":2})");
  CHECK(article.notes.size() == 2);
}

TEST_CASE("a bad line is refused alone, with its number and what was expected") {
  const std::vector<Record> records =
      reading::records_of("JSON Lines", "{\"title\": \"A\"}\n\n{\"title\": }\n[1]\n{}\r\n{\"title\": \"B\"}");
  REQUIRE(records.size() == 5);
  CHECK(std::get<Article>(records[0]).path == "x#1");
  CHECK(std::get<Reject>(records[1]).line == 3);
  CHECK(std::get<Reject>(records[1]).reason == "invalid JSON at byte 11 of the line: expected a value");
  CHECK(std::get<Reject>(records[2]).reason == "expected a JSON object on this line");
  CHECK(std::get<Reject>(records[3]).reason == "has neither title nor body");
  CHECK(std::get<Article>(records[4]).path == "x#6");
}

TEST_CASE("a line in another encoding is converted alone") {
  const std::vector<Record> records =
      reading::records_of("JSON Lines", "{\"title\": \"caf\xE9\"}\n{\"title\": \"Київ\"}\n");
  CHECK(std::get<Article>(records[0]).title == "café");
  CHECK(std::get<Article>(records[0]).notes == std::vector<std::string>{"converted from windows-1252"});
  CHECK(std::get<Article>(records[1]).title == "Київ");
}

TEST_CASE("dates that are none leave the article undated, with a note that names them") {
  const Article article = reading::article_of("JSON Lines", R"({"title": "A", "date": "2025-02-30"})");
  CHECK_FALSE(article.published);
  CHECK(article.notes == std::vector<std::string>{"published: \"2025-02-30\" is not a date"});
  CHECK(article.extra == R"({"published":"2025-02-30"})");
}

TEST_CASE("a program's time zero is no date, the day alone is one") {
  CHECK_FALSE(
      reading::article_of("JSON Lines", R"({"title": "A", "date": "1970-01-01T00:00:00Z"})").published);
  CHECK(reading::article_of("JSON Lines", R"({"title": "A", "date": "1970-01-01"})").published == 0);
}

TEST_CASE("a date may stand in objects as MongoDB writes them") {
  const auto published = [](const char* date) {
    return reading::article_of("JSON Lines", R"({"title": "A", "date": )" + std::string(date) + "}")
        .published;
  };
  CHECK(published(R"({"$date": "2025-03-13T10:15:30Z"})") == 1741860930);
  CHECK(published(R"({"$date": {"$numberLong": "1741860930123"}})") == 1741860930);
}

TEST_CASE("an article without id is known by its url, else by its place") {
  CHECK(reading::article_of("JSON Lines", R"({"title": "A", "url": " https://x.org/ "})").id ==
        "https://x.org/");
  CHECK(reading::article_of("JSON Lines", R"({"title": "A"})").id == "x#1");
  CHECK(reading::article_of("JSON Lines", R"({"title": "A", "id": "a\u0000\nb "})").id == "a b");
}

TEST_CASE("extra stays JSON on one line, whatever it holds") {
  const Article article = reading::article_of(
      "JSON Lines",
      R"({"title":"A","big":1e999,"n":{ "deep" : [ 1 , "e\u0301\u0000" , null ] },"s":"\ud800"})");
  CHECK(article.extra == "{\"big\":\"1e999\",\"n\":{\"deep\":[1,\"é \",null]},\"s\":\"\uFFFD\"}");
}

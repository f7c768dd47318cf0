#include "corpus/formats/json.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using corpus::Reject;

TEST_CASE("a JSON file is an article, a list, or an object that holds a list") {
  const std::string articles = R"([{"title": "A"}, {"title": "B", "tags": [{"name": "x"}]}])";
  CHECK(reading::article_of("JSON", R"({"title": "A", "images": [{"src": "x"}]})").path == "x");
  CHECK(reading::records_of("JSON", articles).size() == 2);
  for (const std::string& file :
       {R"({"articles": )" + articles + "}",
        R"({"status": "ok", "total": 2, "results": )" + articles + R"(, "next": []})"}) {
    const auto records = reading::records_of("JSON", file);
    REQUIRE(records.size() == 2);
    CHECK(std::get<Article>(records[1]).title == "B");
    CHECK(std::get<Article>(records[1]).path == "x#2");
  }
}

TEST_CASE("objects one after another are articles") {
  const auto records = reading::records_of("JSON", "{\n\"title\": \"A\"}\n\n{\"title\": \n\"B\"} x");
  REQUIRE(records.size() == 3);
  CHECK(std::get<Article>(records[0]).path == "x#1");
  CHECK(std::get<Article>(records[1]).path == "x#2");
  CHECK(std::get<Reject>(records[2]).line == 5);
}

TEST_CASE("items that are no articles are refused with their line, the others read") {
  const auto records = reading::records_of("JSON", "[\n{\"title\": \"A\"},\n7,\n{},\n{\"title\": \"B\"}]");
  REQUIRE(records.size() == 4);
  CHECK(std::get<Reject>(records[1]).line == 3);
  CHECK(std::get<Reject>(records[2]).line == 4);
  CHECK(std::get<Article>(records[3]).title == "B");
}

TEST_CASE("what came before a fault is read, the fault told with its line") {
  const auto records = reading::records_of("JSON", "[{\"title\": \"A\"},\n{\"title\" \"B\"}]");
  REQUIRE(records.size() == 2);
  CHECK(std::get<Reject>(records[1]).line == 2);
  CHECK(std::get<Reject>(records[1]).reason ==
        "invalid JSON at byte 10 of the line: expected a colon after the member name");
}

TEST_CASE("JSON of other encodings is read") {
  using namespace std::string_literals;
  CHECK(reading::article_of("JSON", "\xEF\xBB\xBF{\"title\": \"A\"}").title == "A");
  CHECK(reading::article_of("JSON", "\xFF\xFE{\0\"\0t\0i\0t\0l\0e\0\"\0:\0\"\0A\0\"\0}\0"s).title == "A");
}

TEST_CASE("the content tells the formats apart") {
  const auto name = [](const char* file, const char* head) {
    return std::string(corpus::recognise(file, head).name);
  };
  CHECK(name("x", "{\"a\":1}\n{\"a\":2}\n") == "JSON Lines");
  CHECK(name("x", "{\n \"a\":1\n}") == "JSON");
  CHECK(name("x", "[{\"a\":1}]") == "JSON");
  CHECK(name("x", "---\ntitle: A\n---\n") == "Markdown");
  CHECK(name("x", "[Photo] Plain words") == "plain text");
  CHECK(name("x", "") == "plain text");
  CHECK(name("dump.json", "{\"a\":1}\n{\"a\":2}\n") == "JSON Lines");
  CHECK(name("dump.json", "nothing") == "JSON");
  CHECK(name("a.JSONL.zst", "") == "JSON Lines");
  CHECK(name("a.md", "{\"a\":1}\n{\"a\":2}\n") == "Markdown");
}

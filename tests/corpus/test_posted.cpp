#include "corpus/posted.h"
#include "tests/catch.h"

using corpus::Article;
using corpus::Reject;

namespace {

corpus::Record read(const std::string& json, std::optional<std::string> id = {}) {
  return corpus::read_posted({.json = json, .origin = "api", .line = 7, .id = std::move(id)}, {});
}

std::string reason(const std::string& json, std::optional<std::string> id = {}) {
  const corpus::Record record = read(json, std::move(id));
  return std::holds_alternative<Reject>(record) ? std::get<Reject>(record).reason : "";
}

}  // namespace

TEST_CASE("a posted article has the members that a file's have") {
  const auto article = std::get<Article>(read(
      R"({"headline":"Quay","articleBody":"The quay is closed.","datePublished":"2025-03-13","keywords":"sea, ships","odd":[1]})",
      "a/b c"));
  CHECK(article.id == "a/b c");
  CHECK(article.path == "api");
  CHECK(article.title == "Quay");
  CHECK(article.body == "The quay is closed.");
  CHECK(article.published == 1'741'824'000);
  CHECK(article.tags == std::vector<std::string>{"sea", "ships"});
  CHECK(article.extra == R"({"odd":[1]})");
}

TEST_CASE("a posted article is named by its address, by itself, or by its url") {
  CHECK(std::get<Article>(read(R"({"title":"a"})", "x")).id == "x");
  CHECK(std::get<Article>(read(R"({"title":"a","id":"x"})", "x")).id == "x");
  CHECK(std::get<Article>(read(R"({"title":"a","id":" x"})")).id == "x");
  CHECK(std::get<Article>(read(R"({"title":"a","url":"https://e.example/1"})")).id == "https://e.example/1");
  CHECK(std::get<Article>(read(R"({"title":"a","url":"https://e.example/1"})", "x")).id == "x");
}

TEST_CASE("what cannot be an article is refused with the reason") {
  const auto [json, complaint] = GENERATE(table<std::string, std::string>(
      {{"", "invalid JSON at byte 1"},
       {"[]", "expected a JSON object"},
       {"{", "invalid JSON"},
       {R"({"title":"a"} {)", "invalid JSON"},
       {R"({"title":"a"})", "neither id nor url"},
       {R"({"id":"","title":"a"})", "neither id nor url"},
       {R"({"id":"x"})", "neither title nor body"},
       {"{\"id\":\"x\",\"a\":" + std::string(100, '[') + std::string(100, ']') + "}", "invalid JSON"}}));
  CAPTURE(json);
  CHECK_THAT(reason(json), tests::contains(complaint));
}

TEST_CASE("an id that the article does not have itself, or that no id can be, is refused") {
  CHECK_THAT(reason(R"({"title":"a","id":"y"})", "x"), tests::contains("\"y\", not \"x\""));
  CHECK_THAT(reason(R"({"title":"a"})", "x  y"), tests::contains("white space"));
  CHECK_THAT(reason(R"({"title":"a"})", "x\n"), tests::contains("white space"));
  CHECK_THAT(reason(R"({"title":"a","id":"x\u0000"})"), tests::contains("characters that an id cannot have"));
}

TEST_CASE("bytes that are no UTF-8 are mended as in a file, and NUL is no letter") {
  CHECK(std::get<Article>(read("\xEF\xBB\xBF{\"title\":\"Quay\"}", "x")).title == "Quay");
  CHECK(std::get<Article>(read("{\"title\":\"Qu\xE9 pasa\"}", "x")).title.starts_with("Qu"));
  CHECK(std::get<Article>(read(R"({"title":"a\u0000b"})", "x")).title == "a b");
}

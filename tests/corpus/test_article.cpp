#include <algorithm>
#include <functional>

#include <nlohmann/json.hpp>

#include "corpus/article.h"
#include "tests/catch.h"

using corpus::Article;

TEST_CASE("the hash changes with everything a reader sees, and with nothing else") {
  const std::string hash = corpus::content_hash({});
  CHECK(hash.size() == 32);
  const std::vector<std::function<void(Article&)>> changes = {
      [](Article& a) { a.id = "x"; },
      [](Article& a) { a.title = "x"; },
      [](Article& a) { a.body = "x"; },
      [](Article& a) { a.source = "x"; },
      [](Article& a) { a.section = "x"; },
      [](Article& a) { a.language = "x"; },
      [](Article& a) { a.url = "x"; },
      [](Article& a) { a.extra = "{\"x\":1}"; },
      [](Article& a) { a.published = 0; },
      [](Article& a) { a.authors = {"x"}; },
      [](Article& a) { a.tags = {"x"}; },
      [](Article& a) {
        a.masked = {{0, 1, "x"}};
      },
      [](Article& a) { a.title_origin = corpus::Origin::inferred; },
      [](Article& a) { a.language_origin = corpus::Origin::inferred; },
      [](Article& a) { a.published_origin = corpus::Origin::inferred; },
      [](Article& a) { a.source_origin = corpus::Origin::inferred; },
      [](Article& a) { a.authors_origin = corpus::Origin::inferred; },
  };
  std::vector<std::string> hashes = {hash};
  for (const auto& change : changes) {
    Article article;
    change(article);
    hashes.push_back(corpus::content_hash(article));
  }
  std::sort(hashes.begin(), hashes.end());
  CHECK(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());
  Article moved;
  moved.path = "elsewhere";
  moved.notes = {"read with pain"};
  CHECK(corpus::content_hash(moved) == hash);
}

TEST_CASE("texts do not flow into each other in the hash") {
  Article one;
  one.authors = {"ab", "c"};
  Article other;
  other.authors = {"a", "bc"};
  CHECK(corpus::content_hash(one) != corpus::content_hash(other));
}

TEST_CASE("an article is one line of JSON with its members in the order of the contract") {
  Article article;
  article.path = "a.jsonl#1";
  article.id = "1";
  article.title = "A \"quoted\"\ttitle";
  article.body = "Line\nline \xFF ї";
  article.masked = {{0, 4, "repeated"}};
  article.published = 1741824000;
  article.authors = {"Jane Doe", "John Roe"};
  article.extra = R"({"x":1})";
  const std::string line = corpus::to_json_line(article);
  CHECK(line.find('\n') == std::string::npos);
  const auto json = nlohmann::ordered_json::parse(line);
  std::string names;
  for (const auto& [name, value] : json.items()) names += name + ' ';
  CHECK(names == "path id title body masked published source authors section language tags url extra ");
  CHECK(json["title"] == article.title);
  CHECK(json["body"] == "Line\nline \uFFFD ї");
  CHECK(json["published"] == "2025-03-13T00:00:00Z");
  CHECK(json["masked"].dump() == R"([{"start":0,"end":4,"reason":"repeated"}])");
  CHECK(json["extra"]["x"] == 1);
  CHECK(nlohmann::json::parse(corpus::to_json_line({}))["published"].is_null());
}

#include <sstream>

#include <nlohmann/json.hpp>

#include "indexer/summary.h"
#include "tests/catch.h"

TEST_CASE("the summary as JSON has the promised members") {
  const nlohmann::json json =
      nlohmann::json::parse(indexer::to_json(indexer::Summary{.read = 3, .seconds = 0.1234}));
  for (const char* member :
       {"read", "added", "updated", "unchanged", "removed", "rejected", "articles", "seconds", "bytes"}) {
    CAPTURE(member);
    CHECK(json.contains(member));
  }
  CHECK(json["read"] == 3);
  CHECK(json["seconds"] == 0.123);
}

TEST_CASE("a reject says where and why, to people and to programs") {
  std::ostringstream people;
  std::ostringstream file;
  indexer::Rejects rejects(&people, &file);
  rejects.add({.path = "a.jsonl", .line = 7, .reason = "no closing quote"});
  rejects.add({.path = "b.txt", .line = 0, .reason = "bad \xff byte"});
  CHECK(rejects.count() == 2);
  CHECK(people.str().starts_with("refused: a.jsonl:7: no closing quote\nrefused: b.txt: bad"));
  std::istringstream lines(file.str());
  std::string line;
  std::getline(lines, line);
  CHECK(nlohmann::json::parse(line)["where"] == "a.jsonl:7");
  CHECK(nlohmann::json::parse(line)["why"] == "no closing quote");
  std::getline(lines, line);
  CHECK(nlohmann::json::accept(line));
}

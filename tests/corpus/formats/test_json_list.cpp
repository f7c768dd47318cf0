#include "corpus/formats/json_list.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

TEST_CASE("a JSON file too large to hold is read object by object, wherever the blocks end") {
  const tests::TemporaryFolder folder;
  std::string items;
  for (int i = 0; i < 3000; ++i)
    items += std::string(i == 0 ? "" : ",\n") + R"({"title": "T)" + std::to_string(i) +
             R"(", "text": "a \"}]{[\\", "x": [{"y": {}}]})";
  const auto [before, after] = GENERATE(
      values<std::pair<const char*, const char*>>({{"[", "]"},
                                                   {R"({"status": "ok", "tags": ["a"], "articles": [)",
                                                    R"(], "more": [{"title": "not an article"}]})"}}));
  folder.write("a.json", before + items + after);
  const reading::Yield yield = reading::read_all({folder.path()}, {.piece_bytes = 2000});
  CHECK(yield.pieces.size() > 1);
  std::size_t number = 0;
  for (const corpus::Piece& piece : yield.pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      const auto& article = std::get<corpus::Article>(record);
      CHECK(article.title == "T" + std::to_string(number++));
      CHECK(article.path.ends_with("#" + std::to_string(number)));
    });
  }
  CHECK(number == 3000);
}

TEST_CASE("in a large list a broken object costs no other one, and objects may stand one after another") {
  const tests::TemporaryFolder folder;
  std::string list = "[";
  std::string loose;
  for (int i = 0; i < 500; ++i) {
    const std::string object = i == 300 ? std::string(R"({"title": tru})") : R"({"title": "T"})";
    list += (i == 0 ? "" : ",\n") + object;
    loose += object + '\n';
  }
  folder.write("a.json", list + ",7]");
  folder.write("b.json", "{\n}" + loose);
  std::size_t articles = 0;
  std::vector<std::string> rejects;
  for (const corpus::Piece& piece : reading::read_all({folder.path()}, {.piece_bytes = 100}).pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      const auto* reject = std::get_if<corpus::Reject>(&record);
      articles += reject == nullptr ? 1U : 0U;
      if (reject != nullptr) rejects.push_back(std::to_string(reject->line) + ": " + reject->reason);
    });
  }
  CHECK(articles == 998);
  REQUIRE(rejects.size() == 4);
  CHECK(rejects[0] == "301: invalid JSON at byte 11 of the line: expected true, false or null");
  CHECK(rejects[1] == "500: expected a JSON object in this array");
  CHECK(rejects[2] == "1: has neither title nor body");
}

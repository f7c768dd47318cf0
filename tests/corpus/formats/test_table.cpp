#include <algorithm>

#include "corpus/formats/table.h"
#include "corpus/formats/table_rows.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using reading::article_of;
using reading::reject_of;
using tests::TemporaryFolder;

namespace {

std::vector<std::string> titles_of(const reading::Yield& yield) {
  std::vector<std::string> titles;
  for (const corpus::Piece& piece : yield.pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      const auto* reject = std::get_if<corpus::Reject>(&record);
      titles.push_back(reject != nullptr ? std::to_string(reject->line) + ": " + reject->reason
                                         : std::get<corpus::Article>(record).title);
    });
  }
  return titles;
}

}  // namespace

TEST_CASE("a row of a table is cut at separators, quotes keep separators, line ends and quotes") {
  struct Case {
    std::string in;
    std::vector<std::string> want;
  };
  const auto [in, want] = GENERATE(values<Case>({
      {"a,b\n", {"a", "b"}},
      {"a,b\r\nc", {"a", "b"}},
      {"a,", {"a", ""}},
      {",,\n", {"", "", ""}},
      {"\"a,b\",\"c\nd\"\n", {"a,b", "c\nd"}},
      {R"("say ""no""",x)", {"say \"no\"", "x"}},
      {R"(5" wide,x)", {"5\" wide", "x"}},
      {R"("a"b,c)", {"ab", "c"}},
      {"\"open,\nb", {"open,\nb"}},
      {"\n", {""}},
  }));
  CHECK(corpus::read_row(in, ',').cells == want);
  CHECK(corpus::read_row("\"open", ',').closed == false);
}

TEST_CASE("the separator of a table is found in its first rows") {
  CHECK(corpus::separator_of("title,text\na,b\n") == ',');
  CHECK(corpus::separator_of("title;text\n\"a, b, c\";\"d;e\"\n") == ';');
  CHECK(corpus::separator_of("title\ttext\na, b\tc, d\n") == '\t');
  CHECK(corpus::separator_of("title|text|date\na|b, c|d\n") == '|');
  CHECK(corpus::separator_of("title\nonly one, here\nnone here\n") == ',');
}

TEST_CASE("a table's columns mean what members of these names mean") {
  const corpus::Article article =
      article_of("table",
                 "Headline;Body;Date Published;By;Category\n"
                 "\"Quay \"\"B\"\" closes\";\"The harbour; it shuts.\n\nFor good.\";2025-03-13;;Port\n");
  CHECK(article.title == "Quay \"B\" closes");
  CHECK(article.body == "The harbour; it shuts.\n\nFor good.");
  CHECK(article.section == "Port");
  CHECK(article.published == 1741824000);
  CHECK(article.path == "x#2");
  CHECK(article.extra == "{}");
}

TEST_CASE("unknown columns are kept, unnamed ones by their number") {
  CHECK(article_of("table", "title,mood,\nA,calm,7\n").extra == R"({"column 3":"7","mood":"calm"})");
}

TEST_CASE("a spreadsheet's byte-order mark, its line sep= and its encoding are understood") {
  CHECK(article_of("table", "\xEF\xBB\xBFsep=;\ntitle;text\nA;x, y\n").body == "x, y");
  CHECK(article_of("table", "title;text\nA;Caf\xE9 am Kai, gestern Nacht\n").body ==
        "Café am Kai, gestern Nacht");
  std::string wide = "\xFF\xFE";
  for (const char byte : std::string("title\ttext\r\nA\tx, y\r\n")) wide += {byte, '\0'};
  CHECK(article_of("table", wide).body == "x, y");
}

TEST_CASE("a row that does not fit its header is refused with its line, the others are read") {
  const tests::TemporaryFolder folder;
  folder.write("a.csv", "title,text\nA,\"two\nlines\"\nB\n\nC,x,y\nD,x,\nE,\"open\nF,x\n");
  CHECK(titles_of(reading::read_all({folder.path()})) ==
        std::vector<std::string>{"A", "4: has 1 cells where the header row names 2",
                                 "6: has 3 cells where the header row names 2", "D",
                                 "8: a quoted cell is not closed: expected a double quote at its end"});
  CHECK(reject_of("table", "when,where\nnow,here\n").reason ==
        "the header row names no title and no text: when, where");
}

TEST_CASE("a table is cut into pieces at row ends only, wherever the blocks end") {
  const tests::TemporaryFolder folder;
  std::string table = "id,title,text\n";
  for (int i = 0; i < 3000; ++i) {
    table += std::to_string(i) + ",T" + std::to_string(i) + ",\"";
    for (int line = 0; line < i % 40; ++line) table += "a \"\"quoted\"\", word\r\n";
    table += "\"\r\n";
  }
  folder.write("a.csv", table);
  const reading::Yield yield = reading::read_all({folder.path()}, {.piece_bytes = 5000});
  CHECK(yield.pieces.size() > 5);
  const std::vector<std::string> titles = titles_of(yield);
  REQUIRE(titles.size() == 3000);
  for (std::size_t i = 0; i < titles.size(); ++i) CHECK(titles[i] == "T" + std::to_string(i));
  std::size_t lines = 1;
  for (const corpus::Piece& piece : yield.pieces) {
    CHECK(piece.first_line == lines + 1);
    lines += static_cast<std::size_t>(std::ranges::count(piece.bytes, '\n'));
  }
}

TEST_CASE("a row beyond the limit is refused, the rest is read") {
  const tests::TemporaryFolder folder;
  folder.write("a.csv", "title,text\nA,x\nB,\"" + std::string(3'000'000, 'x') + "\n\"\nC,x\n");
  const reading::Yield yield = reading::read_all({folder.path()}, {.record_bytes = 1000, .piece_bytes = 100});
  CHECK(titles_of(yield) == std::vector<std::string>{"A", "C"});
  REQUIRE(yield.rejects.size() == 1);
  CHECK(yield.rejects[0].line == 3);
  CHECK(yield.rejects[0].reason == "this row is longer than 1000 bytes");
  CHECK(yield.pieces.back().first_line == 5);
}

TEST_CASE("a table is recognised by its header, a text with commas is not one") {
  CHECK(corpus::looks_like_table("date,title,text\n2025-03-13,A,b\n"));
  CHECK_FALSE(corpus::looks_like_table("Title, and what follows\nA text, of course, and more of it.\n"));
  CHECK_FALSE(corpus::looks_like_table("a,b\n1,2\n"));
  CHECK_FALSE(corpus::looks_like_table(""));
}

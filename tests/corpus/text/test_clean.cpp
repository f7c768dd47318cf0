#include "corpus/text/clean.h"
#include "tests/catch.h"

using corpus::text::clean_line;
using corpus::text::clean_text;
using namespace std::string_literals;

namespace {

struct Case {
  std::string in;
  std::string want;
};

}  // namespace

TEST_CASE("text is cleaned of what no reader sees") {
  const auto [in, want] = GENERATE(values<Case>({
      {"plain\ttext\n", "plain\ttext\n"},
      {"a\r\nb\rc\r\r\nd", "a\nb\nc\n\nd"},
      {"a\0b\x01"
       "c\x7F"
       "d\x1B"s,
       "a b c d "},
      {"page\fpage", "page page"},
      {"that\xC2\x92s", "that’s"},
      {"e\u0301", "é"},
      {"и\u0306", "й"},
      {"\u0627\u0653", "\u0622"},
      {"naïve Київ 東京", "naïve Київ 東京"},
      {"", ""},
  }));
  CHECK(clean_text(in).text == want);
}

TEST_CASE("a line has single spaces inside and none outside") {
  const auto [in, want] = GENERATE(values<Case>({{"  a \n\t b  ", "a b"},
                                                 {"a", "a"},
                                                 {"", ""},
                                                 {" ", ""},
                                                 {"a\u00A0b\u00A0", "a b"},
                                                 {"ä  ö", "ä ö"},
                                                 {"a ", "a"}}));
  CHECK(clean_line(in).text == want);
}

TEST_CASE("a hundred thousand marks on one letter are tamed, and told") {
  std::string tower = "e";
  for (int i = 0; i < 100000; ++i) tower += i % 2 == 0 ? "\u0301" : "\u0323";
  const corpus::text::Cleaned cleaned = clean_text(tower + "nd");
  CHECK(cleaned.text.size() < 100);
  CHECK(cleaned.text.ends_with("nd"));
  CHECK(cleaned.notes == std::vector<std::string>{"99968 combining marks dropped"});
}

TEST_CASE("repairs are told") {
  CHECK(clean_text("a\0b"s).notes == std::vector<std::string>{"1 control characters became spaces"});
  CHECK(clean_text("\xC2\x93").notes == std::vector<std::string>{"1 windows-1252 characters mended"});
  CHECK(clean_text("a\r\nb").notes.empty());
}

#include "corpus/text/encoding.h"
#include "corpus/text/utf8.h"
#include "tests/catch.h"

using corpus::text::to_utf8;
using namespace std::string_literals;

namespace {

struct Case {
  std::string in;
  std::string want;
  std::string note;
};

}  // namespace

TEST_CASE("bytes of any encoding become UTF-8, and a note says what was done") {
  const Case each = GENERATE(values<Case>({
      {"plain", "plain", ""},
      {"Kyiv – Київ", "Kyiv – Київ", ""},
      {"\xEF\xBB\xBFmarked", "marked", ""},
      {"\xFF\xFEh\0i\0"s, "hi", "converted from UTF-16LE"},
      {"\xFE\xFF\0h\0i"s, "hi", "converted from UTF-16BE"},
      {"\xFF\xFE\0\0h\0\0\0"s, "h", "converted from UTF-32LE"},
      {"a\0l\0l\0 \0t\0h\0e\0 \0w\0a\0y\0"s, "all the way", "converted from UTF-16LE"},
      {"caf\xE9", "café", "converted from windows-1252"},
      {"He said \x93no\x94 \x96 and that\x92s it.", "He said “no” – and that’s it.",
       "converted from windows-1252"},
      {"", "", ""},
  }));
  const corpus::text::Decoded got = to_utf8(each.in);
  CHECK(got.text == each.want);
  CHECK(got.note == each.note);
}

TEST_CASE("Cyrillic text of eight bits is recognised") {
  // "Президент сказал, что переговоры о перемирии продолжатся на следующей неделе" in windows-1251
  const std::string text =
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xEA\xE0\xE7\xE0\xEB, \xF7\xF2\xEE "
      "\xEF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0"
      "\xFB \xEE \xEF\xE5\xF0\xE5\xEC\xE8\xF0\xE8\xE8 \xEF\xF0\xEE\xE4\xEE\xEB\xE6\xE0\xF2\xF1\xFF \xED\xE0 "
      "\xF1\xEB\xE5\xE4\xF3\xFE\xF9\xE5\xE9 \xED\xE5\xE4\xE5\xEB\xE5";
  CHECK(to_utf8(text).text == "Президент сказал, что переговоры о перемирии продолжатся на следующей неделе");
}

TEST_CASE("a few bad bytes in UTF-8 are replaced, the rest stays") {
  const corpus::text::Decoded got = to_utf8("Київ, Львів \xFF Одеса");
  CHECK(got.text == "Київ, Львів \uFFFD Одеса");
  CHECK(got.note == "1 invalid bytes of UTF-8 replaced");
}

TEST_CASE("whatever the bytes, the result is valid UTF-8") {
  std::uint32_t state = 1;
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < round; ++i) {
      state = state * 1664525 + 1013904223;
      bytes += static_cast<char>(state >> 24U);
    }
    CHECK(corpus::text::is_valid_utf8(to_utf8(bytes).text));
  }
}

TEST_CASE("a path is printable, and two paths stay two") {
  using corpus::text::printable_path;
  CHECK(printable_path("a/ї.txt") == "a/ї.txt");
  CHECK(printable_path("a/\xFF\n.txt") == "a/%FF%0A.txt");
  CHECK(printable_path("\xFE") != printable_path("\xFF"));
}

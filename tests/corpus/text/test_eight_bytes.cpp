#include "corpus/text/clean.h"
#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"
#include "tests/catch.h"

using namespace corpus::text;

namespace {

/// The marks as one letter a byte.
std::string shown(EightBytes marks) {
  std::string text = "........";
  for (; marks != 0; marks = without_first(marks)) text[first_of(marks)] = 'x';
  return text;
}

EightBytes bytes_of(const std::string& text) {
  return eight_bytes(text.data());
}

}  // namespace

TEST_CASE("every mark is right, whatever stands beside it") {
  const std::string text =
      GENERATE(as<std::string>{}, "abcdefgh", "\n\n\t\n\x1F \x80\x81", "a\x7F\xFF\xC3\xA9zZ@",
               "[`{A\x7F\x80\x01\x02", ".!?..!?\n", std::string(8, '\0'), "\xE2\x80\x9Cx\xE2\x80\x9D.");
  const EightBytes bytes = bytes_of(text);
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::string equal;
    std::string below;
    for (const char each : text) {
      const auto value = static_cast<unsigned char>(each);
      equal += value == byte ? 'x' : '.';
      below += value < byte ? 'x' : '.';
    }
    CHECK(shown(those_equal(bytes, static_cast<char>(byte))) == equal);
    if (byte <= 0x80) CHECK(shown(those_below(bytes, static_cast<unsigned char>(byte))) == below);
  }
}

TEST_CASE("marks are told apart by kind and counted") {
  CHECK(shown(beyond_ascii(bytes_of("a\x80\xFFz\x7F\xC2\xA0."))) == ".xx..xx.");
  CHECK(shown(latin_letters(bytes_of("aZ`{@[9\xC1"))) == "xx......");
  CHECK(count(latin_letters(bytes_of("abcdefgh"))) == 8);
  CHECK(count(0) == 0);
  CHECK(shown(digits(bytes_of("09/:aZ\xB5 "))) == "xx......");
  CHECK(first_of(digits(bytes_of("ab1cd2ef"))) == 2);
  CHECK(last_of(digits(bytes_of("ab1cd2ef"))) == 5);
  std::string lower(8, ' ');
  put(in_lower_case(bytes_of("aZ@[`{A\xC1")), lower.data());
  CHECK(lower == "az@[`{a\xC1");
}

TEST_CASE("a byte beyond ASCII, a control character and a mark are found wherever they stand") {
  for (std::size_t size = 1; size < 20; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      CHECK(is_ascii(text));
      text[at] = '\x01';
      CHECK(clean_text(text).notes == std::vector<std::string>{"1 control characters became spaces"});
      text[at] = '\x7F';
      CHECK(clean_text(text).text[at] == ' ');
      text.replace(at, 1, "\u00E9");
      CHECK_FALSE(is_ascii(text));
      CHECK(length(text) == size);
      text.replace(at, 2, "e\u0301");
      CHECK(clean_text(text).text.substr(at, 2) == "\u00E9");
    }
  }
}

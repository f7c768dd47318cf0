#include <nlohmann/json.hpp>

#include "corpus/json/scanner.h"
#include "corpus/json/writer.h"
#include "tests/catch.h"

using corpus::json::Fault;
using corpus::json::Scanner;

namespace {

bool accepts(std::string_view text) {
  try {
    Scanner scanner(text, 64);
    scanner.skip();
    scanner.finish();
    return true;
  } catch (const Fault&) {
    return false;
  }
}

struct Case {
  const char* in;
  const char* want;
};

}  // namespace

TEST_CASE("the scanner accepts what nlohmann-json accepts") {
  const auto* in =
      GENERATE("{}", "[]", " [1, 2.5e-3, -0, true, false, null] ", R"({"a":{"b":[{}]}})", R"("\u00e9\n")", "",
               "{", "[1,]", "[,1]", "[1 2]", "{1:2}", R"({"a" 1})", R"({"a":1,})", "01", "1.", ".5", "-",
               "+1", "1e", "tru", "nul", "NaN", "'a'", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\t\"", "\"\n\"",
               "[1]]", "{}{}", "\"\\", "\"\\u", "[\"a\",\"b\"]", "1E400", "[", "]", ":", ",");
  CAPTURE(in);
  const bool number_too_large = std::string_view(in) == "1E400";
  CHECK(accepts(in) == (number_too_large || nlohmann::json::accept(in)));
}

TEST_CASE("strings are read with their escapes, and half characters replaced") {
  const auto [in, want] = GENERATE(values<Case>({{R"("plain")", "plain"},
                                                 {R"("a\"\\\/\b\f\n\r\tz")", "a\"\\/\b\f\n\r\tz"},
                                                 {R"("\u041a\u0438\u0457\u0432")", "Київ"},
                                                 {R"("\ud83d\ude00")", "😀"},
                                                 {R"("\ud83d")", "\uFFFD"},
                                                 {R"("\ude00x")", "\uFFFDx"},
                                                 {R"("\ud83d\u0041")", "\uFFFDA"},
                                                 {R"("a long string that takes more than one step \u0041")",
                                                  "a long string that takes more than one step A"}}));
  Scanner scanner(in, 1);
  std::string text;
  scanner.read_string(text);
  CHECK(text == want);
}

TEST_CASE("every byte that ends a plain run is found at every place") {
  for (std::size_t at = 0; at < 24; ++at) {
    for (const char special : {'"', '\\', '\n', '\0', '\x1F'}) {
      std::string text = '"' + std::string(at, '\x7F') + special + std::string(24, 'x') + '"';
      CAPTURE(at, static_cast<int>(special));
      CHECK(accepts(text) == nlohmann::json::accept(nlohmann::json::accept(text) ? text : "x"));
    }
  }
}

TEST_CASE("nesting is bounded") {
  CHECK(accepts(std::string(64, '[') + std::string(64, ']')));
  CHECK_FALSE(accepts(std::string(65, '[') + std::string(65, ']')));
  CHECK_FALSE(accepts(std::string(1'000'000, '[')));
}

TEST_CASE("a fault says where") {
  try {
    Scanner("[1, x]", 1).skip();
    FAIL("accepted");
  } catch (const Fault& fault) {
    CHECK(fault.at == 4);
    CHECK(fault.expected == "expected a value");
  }
}

TEST_CASE("what is written is read back") {
  const std::string text =
      GENERATE(std::string("plain"), std::string("\"\\\n\t\x01\x7F", 6), std::string("Київ 😀"));
  std::string json;
  corpus::json::append_string(json, text);
  CHECK(nlohmann::json::parse(json).get<std::string>() == text);
}

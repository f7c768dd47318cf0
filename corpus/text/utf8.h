#pragma once
// UTF-8 as code points: decoding one, encoding one, finding out whether a text is valid.

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus::text {

/// A code point and the bytes it took. For an invalid sequence: U+FFFD and 1.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t bytes = 0;
};

/// The code point at `at`. REQUIRES: at < text.size().
CodePoint decode(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `value` to `to`. REQUIRES: a Unicode scalar value.
void append_utf8(std::string& to, char32_t value);

/// Whether every byte belongs to a well-formed sequence (Unicode 15, table 3-7).
bool is_valid_utf8(std::string_view text);

/// Whether every byte is ASCII.
bool is_ascii(std::string_view text);

/// Number of code points. REQUIRES: valid UTF-8.
std::size_t length(std::string_view text);

/// `at` moved back to the first byte of the character it stands in.
std::size_t character_start(std::string_view text, std::size_t at);

}  // namespace corpus::text

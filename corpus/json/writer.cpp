#include "corpus/json/writer.h"

#include <array>

#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"

namespace corpus::json {
namespace {

bool stands_for_itself(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

void append_escaped(std::string& to, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (byte) {
    case '"':
      to += "\\\"";
      return;
    case '\\':
      to += "\\\\";
      return;
    case '\n':
      to += "\\n";
      return;
    case '\r':
      to += "\\r";
      return;
    case '\t':
      to += "\\t";
      return;
    default:
      break;
  }
  to += "\\u00";
  to += digits[byte >> 4U];
  to += digits[byte & 15U];
}

/// Bytes of plain ASCII from `at` on, but for the last few of the text.
std::size_t plain_run(std::string_view text, std::size_t at) {
  const std::size_t start = at;
  for (; at + 8 <= text.size(); at += 8) {
    const text::EightBytes bytes = text::eight_bytes(text.data() + at);
    const text::EightBytes special = text::beyond_ascii(bytes) | text::those_below(bytes, 0x20) |
                                     text::those_equal(bytes, 0x7F) | text::those_equal(bytes, '"') |
                                     text::those_equal(bytes, '\\');
    if (special != 0) return at - start + text::first_of(special);
  }
  return at - start;
}

/// Bytes of the character at `at` when it stands for itself, else 0.
std::size_t plain_bytes(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return stands_for_itself(byte) ? 1 : 0;
  const std::size_t bytes = text::decode(text, at).bytes;
  return bytes > 1 ? bytes : 0;  // an invalid byte is 1
}

/// Appends what stands for the byte, which is no character of its own.
void append_replaced(std::string& to, unsigned char byte) {
  constexpr char32_t replacement = 0xFFFD;
  byte < 0x80 ? append_escaped(to, byte) : text::append_utf8(to, replacement);
}

}  // namespace

void append_string(std::string& to, std::string_view text) {
  to += '"';
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    at += plain_run(text, at);
    if (at == text.size()) break;
    if (const std::size_t bytes = plain_bytes(text, at); bytes > 0) {
      at += bytes;
      continue;
    }
    to.append(text, done, at - done);
    append_replaced(to, static_cast<unsigned char>(text[at]));
    done = ++at;
  }
  to.append(text, done, text.size() - done);
  to += '"';
}

}  // namespace corpus::json

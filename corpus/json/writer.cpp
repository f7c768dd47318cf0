#include "corpus/json/writer.h"

#include <array>

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

/// Appends the character at `at` and returns the bytes it took.
std::size_t append_character(std::string& to, std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    append_escaped(to, byte);
    return 1;
  }
  const text::CodePoint point = text::decode(text, at);
  text::append_utf8(to, point.value);
  return point.bytes;
}

}  // namespace

void append_string(std::string& to, std::string_view text) {
  to += '"';
  std::size_t done = 0;
  while (done < text.size()) {
    std::size_t end = done;
    while (end < text.size() && stands_for_itself(static_cast<unsigned char>(text[end]))) ++end;
    to.append(text, done, end - done);
    done = end;
    if (done < text.size()) done += append_character(to, text, done);
  }
  to += '"';
}

}  // namespace corpus::json

#include "corpus/text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "corpus/text/eight_bytes.h"

namespace corpus::text {
namespace {

constexpr CodePoint invalid{0xFFFD, 1};

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

char32_t six_bits(std::string_view text, std::size_t at) {
  return static_cast<char32_t>(static_cast<unsigned char>(text[at]) & 0x3F);
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, at + 1)) return invalid;
  if (lead < 0xE0) return {(static_cast<char32_t>(lead & 0x1F) << 6) | six_bits(text, at + 1), 2};
  if (!continues(text, at + 2)) return invalid;
  if (lead < 0xF0) {
    const char32_t value =
        (static_cast<char32_t>(lead & 0x0F) << 12) | (six_bits(text, at + 1) << 6) | six_bits(text, at + 2);
    const bool scalar = value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    return scalar ? CodePoint{value, 3} : invalid;
  }
  if (!continues(text, at + 3)) return invalid;
  const char32_t value = (static_cast<char32_t>(lead & 0x07) << 18) | (six_bits(text, at + 1) << 12) |
                         (six_bits(text, at + 2) << 6) | six_bits(text, at + 3);
  return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{value, 4} : invalid;
}

void append_utf8(std::string& to, char32_t value) {
  const auto byte = [&to](char32_t bits) { to += static_cast<char>(bits); };
  const auto tail = [&](int shift) { byte(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) return byte(value);
  if (value < 0x800) {
    byte(0xC0 | (value >> 6));
  } else if (value < 0x10000) {
    byte(0xE0 | (value >> 12));
    tail(6);
  } else {
    byte(0xF0 | (value >> 18));
    tail(12);
    tail(6);
  }
  tail(0);
}

bool is_valid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && beyond_ascii(eight_bytes(text.data() + at)) == 0) {
      at += 8;
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = decode(text, at);
    if (point.bytes == 1) return false;
    at += point.bytes;
  }
  return true;
}

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    if (beyond_ascii(eight_bytes(text.data() + at)) != 0) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::size_t length(std::string_view text) {
  std::size_t continuing = 0;  // bytes 10xxxxxx
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const EightBytes bytes = eight_bytes(text.data() + at);
    continuing += count(beyond_ascii(bytes) & ~(bytes << 1U));
  }
  for (; at < text.size(); ++at) continuing += continues(text, at) ? 1U : 0U;
  return text.size() - continuing;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && continues(text, at)) --at;
  return at;
}

}  // namespace corpus::text

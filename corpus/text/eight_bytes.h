#pragma once
// Eight bytes of a text at a time, as one number: how plain text is passed over quickly on any processor.
//
// Marks are such a number, too: the top bit of a byte says that the byte of the text is what was asked for.
// The sums below never carry from one byte into the next, so that every mark is right.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace corpus::text {

using EightBytes = std::uint64_t;

constexpr EightBytes eight_times(unsigned char byte) {
  return EightBytes{0x0101010101010101} * byte;
}

inline constexpr EightBytes top_bits = eight_times(0x80);

/// The first byte of the text is the lowest of the number. REQUIRES: eight bytes there.
inline EightBytes eight_bytes(const char* text) {
  EightBytes bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// Writes them as eight_bytes() reads them.
inline void put(EightBytes bytes, char* text) {
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  std::memcpy(text, &bytes, sizeof bytes);
}

constexpr EightBytes beyond_ascii(EightBytes bytes) {
  return bytes & top_bits;
}

/// REQUIRES: bound <= 0x80.
constexpr EightBytes those_below(EightBytes bytes, unsigned char bound) {
  const EightBytes from_bound = (bytes & ~top_bits) + eight_times(static_cast<unsigned char>(0x80 - bound));
  return ~(from_bound | bytes) & top_bits;
}

constexpr EightBytes those_equal(EightBytes bytes, char wanted) {
  return those_below(bytes ^ eight_times(static_cast<unsigned char>(wanted)), 1);
}

constexpr EightBytes digits(EightBytes bytes) {
  return those_below(bytes, '9' + 1) & ~those_below(bytes, '0');
}

constexpr EightBytes latin_letters(EightBytes bytes) {
  const EightBytes lower = bytes | eight_times(0x20);
  return those_below(lower, 'z' + 1) & ~those_below(lower, 'a');
}

/// With small Latin letters for capital ones.
constexpr EightBytes in_lower_case(EightBytes bytes) {
  return bytes | (those_below(bytes, 'Z' + 1) & ~those_below(bytes, 'A')) >> 2U;
}

constexpr std::size_t count(EightBytes marks) {
  return (marks >> 7U) * eight_times(1) >> 56U;
}

/// Where the first and the last mark stand. REQUIRES: there is one.
constexpr std::size_t first_of(EightBytes marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

constexpr std::size_t last_of(EightBytes marks) {
  return 7 - static_cast<std::size_t>(std::countl_zero(marks)) / 8;
}

constexpr EightBytes without_first(EightBytes marks) {
  return marks & (marks - 1);
}

}  // namespace corpus::text

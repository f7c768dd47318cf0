#include "corpus/date_marks.h"

#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr char32_t arabic_zero = 0x0660;
constexpr char32_t persian_zero = 0x06F0;

bool is_digit_from(char32_t zero, char32_t value) {
  return value >= zero && value < zero + 10;
}

bool is_part_mark(char32_t value) {
  constexpr std::u32string_view marks = U"\u00A0\u00B7\u2013\u2014\u2022\u202F\u060C\u3000\u3001";
  return marks.find(value) != std::u32string_view::npos;
}

bool stands_behind_number(char32_t value) {
  constexpr std::u32string_view units = U"年月日号號時时点分秒년월일시분초";
  return units.find(value) != std::u32string_view::npos;
}

/// The mark itself where it stands for no other.
char32_t plain(char32_t value) {
  constexpr char32_t full_width = 0xFEE0;  // from an ASCII character to its wide form
  if (is_digit_from(arabic_zero, value)) return '0' + (value - arabic_zero);
  if (is_digit_from(persian_zero, value)) return '0' + (value - persian_zero);
  if (value > 0xFF00 && value < 0xFF5F) return value - full_width;
  return is_part_mark(value) ? U' ' : value;
}

}  // namespace

std::string with_plain_marks(std::string_view text) {
  if (text::is_ascii(text)) return std::string{text};
  std::string marks;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    text::append_utf8(marks, plain(point.value));
    if (stands_behind_number(point.value)) marks += ' ';
    at += point.bytes;
  }
  return marks;
}

Digits digits_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (is_digit_from(persian_zero, point.value)) return Digits::persian;
    if (is_digit_from(arabic_zero, point.value)) return Digits::arabic;
    at += point.bytes;
  }
  return Digits::other;
}

}  // namespace corpus

#include "server/paging/cursor.h"

#include <bit>
#include <charconv>

namespace server::paging {
namespace {

constexpr char separator = '.';

std::string hex(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t at = digits.size(); at > 0; number >>= 4U) digits[--at] = "0123456789abcdef"[number & 15U];
  return digits;
}

std::string hex(std::string_view bytes) {
  std::string digits;
  digits.reserve(2 * bytes.size());
  for (const char byte : bytes) digits += hex(static_cast<unsigned char>(byte)).substr(14);
  return digits;
}

/// The part before the next separator, taken off `text`; nothing where there is none.
std::optional<std::string_view> take(std::string_view& text) {
  const std::size_t end = text.find(separator);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end + 1);
  return part;
}

template <typename Number>
bool take_number(std::string_view& text, Number& number, int base) {
  const auto part = take(text);
  if (!part) return false;
  const auto [stop, error] = std::from_chars(part->data(), part->data() + part->size(), number, base);
  return error == std::errc() && stop == part->data() + part->size();
}

std::optional<std::string> bytes_of(std::string_view digits) {
  std::string bytes;
  for (; !digits.empty(); digits.remove_prefix(2)) {
    unsigned char byte = 0;
    if (digits.size() < 2) return std::nullopt;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + 2, byte, 16);
    if (error != std::errc() || stop != digits.data() + 2) return std::nullopt;
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

/// `s` or `d`, and the key's bytes.
bool take_key(std::string_view& text, Cursor& cursor) {
  const auto part = take(text);
  if (!part || (!part->starts_with('s') && !part->starts_with('d'))) return false;
  cursor.kind = part->starts_with('s') ? Key::score : Key::date;
  auto bytes = bytes_of(part->substr(1));
  if (!bytes || (cursor.kind == Key::score && bytes->size() != sizeof(double))) return false;
  cursor.key = *std::move(bytes);
  return true;
}

}  // namespace

std::string score_key(double score) {
  const auto bits = std::bit_cast<std::uint64_t>(score);
  std::string bytes(sizeof bits, '\0');
  for (std::size_t at = 0; at < bytes.size(); ++at) bytes[at] = static_cast<char>(bits >> (56 - 8 * at));
  return bytes;
}

double score_of(std::string_view key) {
  if (key.size() != sizeof(std::uint64_t)) return 0;
  std::uint64_t bits = 0;
  for (const char byte : key) bits = bits << 8U | static_cast<unsigned char>(byte);
  return std::bit_cast<double>(bits);
}

std::string print(const Cursor& cursor) {
  std::string text = hex(cursor.search);
  for (const std::uint64_t number : {cursor.revision, cursor.place, std::uint64_t{cursor.document}})
    text += separator + std::to_string(number);
  text += separator;
  text += cursor.kind == Key::score ? 's' : 'd';
  text += hex(cursor.key);
  return text + separator + cursor.id;
}

std::optional<Cursor> parse(std::string_view text) {
  const std::string_view whole = text;
  Cursor cursor;
  const bool is_read = take_number(text, cursor.search, 16) && take_number(text, cursor.revision, 10) &&
                       take_number(text, cursor.place, 10) && take_number(text, cursor.document, 10) &&
                       take_key(text, cursor);
  cursor.id = text;
  if (!is_read || print(cursor) != whole) return std::nullopt;
  return cursor;
}

}  // namespace server::paging

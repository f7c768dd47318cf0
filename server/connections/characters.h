#pragma once
// The character classes and small lexical tools of RFC 9110, for ASCII only: no locale.

#include <algorithm>
#include <string_view>

namespace server::connections {

constexpr bool is_control(unsigned char byte) {
  return byte < 0x20 || byte == 0x7f;
}
constexpr bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
constexpr char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}
constexpr bool is_alphanumeric(char byte) {
  return is_digit(byte) || (lower(byte) >= 'a' && lower(byte) <= 'z');
}

constexpr bool is_one_of(char byte, std::string_view set) {
  return set.find(byte) != std::string_view::npos;
}

/// RFC 9110, 5.6.2: what methods and header names are made of.
constexpr bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
    return is_alphanumeric(byte) || is_one_of(byte, "!#$%&'*+-.^_`|~");
  });
}

/// `known` is lower-case.
constexpr bool equals_ignoring_case(std::string_view text, std::string_view known) {
  return text.size() == known.size() &&
         std::equal(text.begin(), text.end(), known.begin(), [](char a, char b) { return lower(a) == b; });
}

/// Without the spaces and tabs at both ends.
constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Whether `name` (lower-case) is one of the members of a comma-separated list.
constexpr bool lists(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (equals_ignoring_case(trimmed(list.substr(0, comma)), name)) return true;
    if (comma == std::string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
  return false;
}

}  // namespace server::connections

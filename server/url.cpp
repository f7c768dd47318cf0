#include "server/url.h"

#include <algorithm>
#include <optional>

#include "server/problem.h"

namespace server {
namespace {

bool is_unreserved(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

std::optional<unsigned> hex_digit(char byte) {
  if (byte >= '0' && byte <= '9') return static_cast<unsigned>(byte - '0');
  const char lower = static_cast<char>(byte | 0x20);
  if (lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a' + 10);
  return std::nullopt;
}

[[noreturn]] void refuse_encoding() {
  throw ProblemError{
      {.status = 400,
       .code = "invalid_encoding",
       .detail = "a % in the query string is not followed by two hexadecimal digits; write %25",
       .parameter = {}}};
}

std::string decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      bytes += text[at] == '+' ? ' ' : text[at];
      continue;
    }
    const auto high = at + 2 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[at + 2]) : std::nullopt;
    if (!low) refuse_encoding();
    bytes += static_cast<char>(*high * 16 + *low);
    at += 2;
  }
  return bytes;
}

}  // namespace

Parameters query_parameters(std::string_view query) {
  Parameters parameters;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    parameters.emplace_back(decoded(pair.substr(0, equals)), decoded(value));
  }
  return parameters;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char byte : text) {
    if (is_unreserved(byte)) {
      encoded += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    encoded += '%';
    encoded += digits[value >> 4];
    encoded += digits[value & 0xF];
  }
  return encoded;
}

}  // namespace server

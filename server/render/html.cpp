#include "server/render/html.h"

#include <array>

namespace server::render {
namespace {

// Whether a byte stands for itself: one lookup for nearly all of a text.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < plain.size(); ++byte) plain[byte] = byte != 0x7F;
  for (const char byte : {'&', '<', '>', '"', '\''}) plain[static_cast<unsigned char>(byte)] = false;
  plain['\n'] = plain['\t'] = true;
  return plain;
}();

std::string_view replacement(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_escaped(std::string& to, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (plain_bytes[static_cast<unsigned char>(text[at])]) continue;
    to.append(text, done, at - done);
    to += replacement(text[at]);
    done = at + 1;
  }
  to.append(text, done, text.size() - done);
}

std::string html_escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 8);
  append_escaped(escaped, text);
  return escaped;
}

}  // namespace server::render

#include "server/query/token.h"

#include <unicode/uchar.h>

#include "corpus/text/utf8.h"

namespace server::query {
namespace {

enum class Mark : std::uint8_t { none, space, quote, open, close };

Mark mark_of(char32_t value) {
  switch (value) {
    case '(':
      return Mark::open;
    case ')':
      return Mark::close;
    case '"':
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x201E:  // „
    case 0x201F:
    case 0x00AB:  // «
    case 0x00BB:
      return Mark::quote;
    default:
      break;
  }
  const bool space = value <= ' ' || u_isUWhiteSpace(static_cast<UChar32>(value)) != 0;
  return space ? Mark::space : Mark::none;
}

struct Marked {
  Mark mark = Mark::none;
  std::size_t bytes = 0;
};

Marked marked_at(std::string_view text, std::size_t at) {
  const corpus::text::CodePoint point = corpus::text::decode(text, at);
  return {mark_of(point.value), point.bytes};
}

std::size_t end_of_stretch(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Marked next = marked_at(text, at);
    if (next.mark != Mark::none) break;
    at += next.bytes;
  }
  return at;
}

/// Where the closing quotation mark stands; text.size() when there is none.
std::size_t closing_quote(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Marked next = marked_at(text, at);
    if (next.mark == Mark::quote) break;
    at += next.bytes;
  }
  return at;
}

}  // namespace

std::optional<std::vector<Token>> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  Spacing spacing = Spacing::apart;
  for (std::size_t at = 0; at < text.size();) {
    const Marked next = marked_at(text, at);
    if (next.mark == Mark::space) {
      spacing = Spacing::apart;
      at += next.bytes;
      continue;
    }
    if (next.mark == Mark::none) {
      const std::size_t end = end_of_stretch(text, at);
      tokens.push_back({TokenKind::text, text.substr(at, end - at), spacing});
      at = end;
    } else if (next.mark == Mark::quote) {
      const std::size_t start = at + next.bytes;
      const std::size_t end = closing_quote(text, start);
      if (end >= text.size()) return std::nullopt;
      tokens.push_back({TokenKind::quoted, text.substr(start, end - start), spacing});
      at = end + marked_at(text, end).bytes;
    } else {
      const TokenKind kind = next.mark == Mark::open ? TokenKind::open : TokenKind::close;
      tokens.push_back({kind, text.substr(at, next.bytes), spacing});
      at += next.bytes;
    }
    spacing = Spacing::glued;
  }
  return tokens;
}

std::vector<std::string_view> plain_stretches(std::string_view text) {
  std::vector<std::string_view> stretches;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_stretch(text, at);
    if (end > at) stretches.push_back(text.substr(at, end - at));
    at = end < text.size() ? end + marked_at(text, end).bytes : end;
  }
  return stretches;
}

}  // namespace server::query

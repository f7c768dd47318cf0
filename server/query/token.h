#pragma once
// Query text to tokens: what stands between spaces, parentheses and quotation marks.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace server::query {

enum class TokenKind : std::uint8_t { text, quoted, open, close };
enum class Spacing : std::uint8_t {
  apart,
  glued
};  ///< glued: nothing stands between it and the token before

struct Token {
  TokenKind kind = TokenKind::text;
  std::string_view text;  ///< of `quoted`: what stands between the marks
  Spacing spacing = Spacing::apart;
};

/// Straight and typographic double quotation marks are the same. Nothing when one is not closed.
std::optional<std::vector<Token>> tokens_of(std::string_view text);

/// The stretches between white space, quotation marks and parentheses: what remains when nothing is syntax.
std::vector<std::string_view> plain_stretches(std::string_view text);

}  // namespace server::query

#pragma once
// The text of a filter, cut into words, quoted texts and signs.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server::filter {

enum class TokenKind : std::uint8_t {
  word,    ///< as it stands
  quoted,  ///< between " or ', a backslash before a character meaning that character
  sign,    ///< ( ) [ ] , : = != < <= > >=
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text{};

  bool is(std::string_view sign) const { return kind == TokenKind::sign && text == sign; }
  bool is_word(std::string_view word) const { return kind == TokenKind::word && text == word; }
};

/// All of them and an end. Throws ProblemError, naming `parameter`, for a quotation mark without its second.
std::vector<Token> tokens(std::string_view text, std::string_view parameter);

}  // namespace server::filter

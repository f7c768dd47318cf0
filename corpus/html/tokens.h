#pragma once
// HTML text to tags and runs of text, after the tokenisation of the HTML standard (section 13.2.5), in linear
// time whatever the bytes.

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/html/tags.h"

namespace corpus::html {

/// Name and value as written: of any case, with character references.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

enum class TokenKind : std::uint8_t { text, start_tag, end_tag };

struct Token {
  TokenKind kind = TokenKind::text;
  TagInfo tag{};
  std::string_view text{};  ///< the run of text, or the tag's name, as written
  std::vector<Attribute> attributes{};
};

/// Walks over a page, which must outlive the walk and the tokens. Comments and declarations are passed over.
class Tokens {
 public:
  explicit Tokens(std::string_view page) : page_(page) {}

  /// Moves to the next token; false at the end of the page.
  bool next(Token& token);

 private:
  bool read_markup(Token& token);
  bool read_tag(Token& token, std::size_t name_at);
  void read_attributes(std::vector<Attribute>& attributes);
  std::string_view read_value();
  void skip_comment();
  void skip_past(char end);
  void skip_space();
  std::size_t raw_end() const;

  std::string_view page_;
  std::size_t at_ = 0;
  std::string_view raw_;  // name of the element whose raw text comes next
};

}  // namespace corpus::html

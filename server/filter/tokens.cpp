#include "server/filter/tokens.h"

#include "server/parameter_table.h"

namespace server::filter {
namespace {

constexpr std::string_view signs = "()[],:=!<>";
constexpr std::string_view spaces = " \t\r\n";

bool is_one_of(char byte, std::string_view set) {
  return set.find(byte) != std::string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::string_view parameter) : text_(text), parameter_(parameter) {}

  Token next() {
    while (at_ < text_.size() && is_one_of(text_[at_], spaces)) ++at_;
    if (at_ == text_.size()) return {};
    const char first = text_[at_];
    if (first == '"' || first == '\'') return quoted(first);
    return is_one_of(first, signs) ? sign() : word();
  }

 private:
  Token quoted(char mark) {
    Token token{.kind = TokenKind::quoted};
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == mark) {
        ++at_;
        return token;
      }
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      token.text += text_[at_];
    }
    refuse_parameter(parameter_, std::string(parameter_) +
                                     " opens a quotation mark and does not close it: " + shown(text_));
  }

  Token sign() {
    const bool is_double = text_.substr(at_ + 1).starts_with('=') && is_one_of(text_[at_], "!<>");
    const std::size_t size = is_double ? 2 : 1;
    at_ += size;
    return {.kind = TokenKind::sign, .text = std::string(text_.substr(at_ - size, size))};
  }

  Token word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && !is_one_of(text_[at_], spaces) && !is_one_of(text_[at_], signs) &&
           text_[at_] != '"')
      ++at_;
    return {.kind = TokenKind::word, .text = std::string(text_.substr(start, at_ - start))};
  }

  std::string_view text_;
  std::string_view parameter_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens(std::string_view text, std::string_view parameter) {
  Scanner scanner(text, parameter);
  std::vector<Token> all;
  do {
    all.push_back(scanner.next());
  } while (all.back().kind != TokenKind::end);
  return all;
}

}  // namespace server::filter

#include "corpus/html/tokens.h"

#include <algorithm>

namespace corpus::html {
namespace {

// An element has a handful of attributes; those beyond are no help to a reader, and cost memory.
constexpr std::size_t most_attributes = 64;

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

bool ends_name(char byte) {
  return is_space(byte) || byte == '/' || byte == '>';
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return x == y || (is_letter(x) && (x ^ y) == 0x20); });
}

}  // namespace

bool Tokens::next(Token& token) {
  while (at_ < page_.size()) {
    const std::size_t start = at_;
    if (!raw_.empty()) {
      at_ = raw_end();
      raw_ = {};
    } else {
      if (page_[at_] == '<' && read_markup(token)) return true;
      if (page_[start] == '<' && at_ != start) continue;  // a comment
      at_ = std::min(page_.find('<', start + 1), page_.size());
    }
    if (at_ == start) continue;
    token.kind = TokenKind::text;
    token.tag = {};
    token.text = page_.substr(start, at_ - start);
    token.attributes.clear();
    return true;
  }
  return false;
}

/// Reads what begins with `<`: a tag, then true; else passes over it if it is no text.
bool Tokens::read_markup(Token& token) {
  const std::string_view rest = page_.substr(at_);
  if (rest.size() < 2) return false;
  if (is_letter(rest[1])) {
    token.kind = TokenKind::start_tag;
    return read_tag(token, at_ + 1);
  }
  if (rest[1] == '/' && rest.size() > 2 && is_letter(rest[2])) {
    token.kind = TokenKind::end_tag;
    return read_tag(token, at_ + 2);
  }
  if (rest.starts_with("<!--")) {
    skip_comment();
  } else if (rest[1] == '!' || rest[1] == '?' || rest[1] == '/') {
    skip_past('>');
  }
  return false;
}

bool Tokens::read_tag(Token& token, std::size_t name_at) {
  at_ = name_at;
  while (at_ < page_.size() && !ends_name(page_[at_])) ++at_;
  token.text = page_.substr(name_at, at_ - name_at);
  token.tag = find_tag(token.text);
  token.attributes.clear();
  read_attributes(token.attributes);
  if (token.kind == TokenKind::start_tag && (token.tag.traits & raw) != 0) raw_ = token.text;
  return true;
}

void Tokens::read_attributes(std::vector<Attribute>& attributes) {
  while (true) {
    while (at_ < page_.size() && (is_space(page_[at_]) || page_[at_] == '/')) ++at_;
    if (at_ >= page_.size()) return;
    if (page_[at_] == '>') {
      ++at_;
      return;
    }
    const std::size_t start = at_++;
    while (at_ < page_.size() && page_[at_] != '=' && !ends_name(page_[at_])) ++at_;
    const std::string_view name = page_.substr(start, at_ - start);
    const std::string_view value = read_value();
    if (attributes.size() < most_attributes) attributes.push_back({name, value});
  }
}

std::string_view Tokens::read_value() {
  skip_space();
  if (at_ >= page_.size() || page_[at_] != '=') return {};
  ++at_;
  skip_space();
  if (at_ >= page_.size() || page_[at_] == '>') return {};
  const char quote = page_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t start = ++at_;
    skip_past(quote);
    return page_.substr(start, at_ - start - (at_ > start && page_[at_ - 1] == quote ? 1 : 0));
  }
  const std::size_t start = at_;
  while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '>') ++at_;
  return page_.substr(start, at_ - start);
}

void Tokens::skip_comment() {
  const std::string_view rest = page_.substr(at_);
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) return skip_past('>');
  for (std::size_t at = page_.find("--", at_ + 4); at != std::string_view::npos;
       at = page_.find("--", at + 1)) {
    const std::string_view after = page_.substr(at + 2);
    if (!after.starts_with('>') && !after.starts_with("!>")) continue;
    at_ = at;
    return skip_past('>');
  }
  at_ = page_.size();
}

void Tokens::skip_past(char end) {
  const std::size_t found = page_.find(end, at_);
  at_ = found == std::string_view::npos ? page_.size() : found + 1;
}

void Tokens::skip_space() {
  while (at_ < page_.size() && is_space(page_[at_])) ++at_;
}

/// Where the end tag of the raw text stands that begins here.
std::size_t Tokens::raw_end() const {
  for (std::size_t at = page_.find("</", at_); at != std::string_view::npos; at = page_.find("</", at + 2)) {
    const std::string_view name = page_.substr(at + 2, raw_.size());
    const std::size_t after = at + 2 + name.size();
    if (same_letters(name, raw_) && (after >= page_.size() || ends_name(page_[after]))) return at;
  }
  return page_.size();
}

}  // namespace corpus::html

#include "corpus/json/scanner.h"

#include <algorithm>

#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"

namespace corpus::json {
namespace {

/// Marks what does not stand for itself in a string.
text::EightBytes those_special(text::EightBytes bytes) {
  return text::those_equal(bytes, '"') | text::those_equal(bytes, '\\') | text::those_below(bytes, 0x20);
}
bool is_special(char byte) {
  return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}
bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

int hex_digit(char byte) {
  if (is_digit(byte)) return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

constexpr char32_t replacement = 0xFFFD;

}  // namespace

void Scanner::skip_space() {
  while (at_ < text_.size()) {
    const char byte = text_[at_];
    if (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r') return;
    ++at_;
  }
}

bool Scanner::take(char wanted) {
  if (at_ >= text_.size() || text_[at_] != wanted) return false;
  ++at_;
  return true;
}

Kind Scanner::kind() {
  skip_space();
  if (at_ >= text_.size()) fail("expected a value, but the text ends");
  switch (text_[at_]) {
    case '{':
      return Kind::object;
    case '[':
      return Kind::array;
    case '"':
      return Kind::string;
    case 't':
    case 'f':
      return Kind::boolean;
    case 'n':
      return Kind::null;
    default:
      break;
  }
  if (!is_digit(text_[at_]) && text_[at_] != '-') fail("expected a value");
  return Kind::number;
}

void Scanner::enter() {
  if (depth_left_ == 0) fail("nested too deep");
  --depth_left_;
  ++at_;
  first_ = true;
}

bool Scanner::next(char end, std::string_view expected) {
  skip_space();
  if (take(end)) {
    ++depth_left_;
    first_ = false;
    return false;
  }
  if (!first_ && !take(',')) fail(expected);
  first_ = false;
  return true;
}

bool Scanner::next_member(std::string& name) {
  if (!next('}', "expected a comma or }")) return false;
  skip_space();
  if (at_ >= text_.size() || text_[at_] != '"') fail("expected a member name in double quotes");
  read_string(name);
  skip_space();
  if (!take(':')) fail("expected a colon after the member name");
  return true;
}

bool Scanner::next_item() {
  return next(']', "expected a comma or ]");
}

/// Bytes from here on that stand for themselves in a string.
std::size_t Scanner::plain_run() const {
  std::size_t end = at_;
  for (; end + 8 <= text_.size(); end += 8) {
    const text::EightBytes special = those_special(text::eight_bytes(text_.data() + end));
    if (special != 0) return end - at_ + text::first_of(special);
  }
  while (end < text_.size() && !is_special(text_[end])) ++end;
  return end - at_;
}

std::size_t Scanner::read_string(std::string& to) {
  skip_space();
  ++at_;
  to.clear();
  to.reserve(std::min(text_.find('"', at_), text_.size()) - at_);
  std::size_t lone = 0;
  while (true) {
    const std::size_t run = plain_run();
    to.append(text_, at_, run);
    at_ += run;
    if (take('"')) return lone;
    if (at_ >= text_.size()) fail("the text ends inside a string");
    if (text_[at_] != '\\') fail("a control character inside a string: expected an escape such as \\n");
    lone += read_escape(to);
  }
}

/// Reads from the backslash on; returns the number of lone surrogates.
std::size_t Scanner::read_escape(std::string& to) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (at_ + 1 >= text_.size()) fail("the text ends inside a string");
  const char letter = text_[at_ + 1];
  if (letter == 'u') return read_unicode_escape(to);
  const std::size_t which = letters.find(letter);
  if (which == std::string_view::npos)
    fail(R"(an unknown escape: expected one of \" \\ \/ \b \f \n \r \t \u)");
  to += meanings[which];
  at_ += 2;
  return 0;
}

std::size_t Scanner::read_unicode_escape(std::string& to) {
  const char32_t first = read_hex();
  if (is_high_surrogate(first) && text_.substr(at_, 2) == "\\u") {
    const std::size_t before = at_;
    const char32_t second = read_hex();
    if (is_low_surrogate(second)) {
      text::append_utf8(to, 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00));
      return 0;
    }
    at_ = before;
  }
  const bool lone = is_high_surrogate(first) || is_low_surrogate(first);
  text::append_utf8(to, lone ? replacement : first);
  return lone ? 1 : 0;
}

/// The four digits of `\uXXXX`.
char32_t Scanner::read_hex() {
  char32_t value = 0;
  for (std::size_t i = 2; i < 6; ++i) {
    const int digit = at_ + i < text_.size() ? hex_digit(text_[at_ + i]) : -1;
    if (digit < 0) fail("expected four hexadecimal digits after \\u");
    value = value * 16 + static_cast<char32_t>(digit);
  }
  at_ += 6;
  return value;
}

void Scanner::skip_string() {
  ++at_;
  std::string unused;
  while (true) {
    at_ += plain_run();
    if (take('"')) return;
    if (at_ >= text_.size()) fail("the text ends inside a string");
    if (text_[at_] != '\\') fail("a control character inside a string: expected an escape such as \\n");
    read_escape(unused);
  }
}

void Scanner::skip_digits() {
  if (at_ >= text_.size() || !is_digit(text_[at_])) fail("expected a digit");
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
}

void Scanner::skip_number() {
  take('-');
  if (!take('0')) skip_digits();
  if (take('.')) skip_digits();
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    skip_digits();
  }
}

void Scanner::skip_literal(std::string_view literal) {
  if (text_.substr(at_, literal.size()) != literal) fail("expected true, false or null");
  at_ += literal.size();
}

void Scanner::skip_object() {
  std::string name;
  enter();
  while (next_member(name)) skip();
}

void Scanner::skip_array() {
  enter();
  while (next_item()) skip();
}

std::string_view Scanner::skip() {
  const Kind what = kind();
  const std::size_t start = at_;
  switch (what) {
    case Kind::object:
      skip_object();
      break;
    case Kind::array:
      skip_array();
      break;
    case Kind::string:
      skip_string();
      break;
    case Kind::number:
      skip_number();
      break;
    case Kind::boolean:
      skip_literal(text_[at_] == 't' ? "true" : "false");
      break;
    case Kind::null:
      skip_literal("null");
      break;
  }
  return text_.substr(start, at_ - start);
}

bool Scanner::at_end() {
  skip_space();
  return at_ >= text_.size();
}

void Scanner::finish() {
  if (!at_end()) fail("expected nothing more after the value");
}

}  // namespace corpus::json

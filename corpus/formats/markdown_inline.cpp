#include "corpus/formats/markdown_inline.h"

#include <algorithm>
#include <array>
#include <vector>

// Two passes. The first pairs brackets, code and emphasis and writes, for each byte at which a mark begins,
// where the text goes on behind it; the second copies what is left. No mark reaches over a blank line.

namespace corpus {
namespace {

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}
bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}
bool is_punctuation(char byte) {
  return byte > 0x20 && byte < 0x7F && !is_word(byte);
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

class InlineMarks {
 public:
  explicit InlineMarks(std::string_view text)
      : text_(text), go_on_(text.size(), none), partner_(text.size(), none) {}

  std::string strip() {
    pair_all();
    drop_links();
    std::string plain;
    plain.reserve(text_.size());
    for (std::size_t at = 0; at < text_.size();) {
      if (go_on_[at] != none) {
        at = go_on_[at];
      } else {
        plain += text_[at++];
      }
    }
    return plain;
  }

 private:
  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  void drop(std::size_t at, std::size_t bytes) { go_on_[at] = at + bytes; }

  void pair_all() {
    for (std::size_t at = 0; at < text_.size();) at = mark_at(at);
  }

  /// Looks at the byte at `at`; returns where to look next.
  std::size_t mark_at(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        return escape(at);
      case '\n':
        return line_end(at);
      case '`':
        return code(at);
      case '<':
        return automatic_link(at);
      case '*':
      case '_':
      case '~':
        return emphasis(at);
      case '[':
        squares_.push_back(at);
        break;
      case '(':
        rounds_.push_back(at);
        break;
      case ']':
        close(squares_, at);
        break;
      case ')':
        close(rounds_, at);
        break;
      default:
        break;
    }
    return at + 1;
  }

  std::size_t escape(std::size_t at) {
    if (!is_punctuation(peek(at + 1))) return at + 1;
    drop(at, 1);
    return at + 2;
  }

  std::size_t line_end(std::size_t at) {
    if (peek(at + 1) != '\n') return at + 1;
    squares_.clear();
    rounds_.clear();
    openers_.fill(none);
    return at + 1;
  }

  void close(std::vector<std::size_t>& open, std::size_t at) {
    if (open.empty()) return;
    partner_[open.back()] = at;
    open.pop_back();
  }

  std::size_t run_length(std::size_t at) const {
    std::size_t end = at;
    while (peek(end) == text_[at]) ++end;
    return end - at;
  }

  std::size_t code(std::size_t at) {
    constexpr std::size_t longest_code =
        500;  // bytes; looking further for each of many marks would take too long
    const std::size_t length = run_length(at);
    const std::size_t limit = std::min(text_.size(), at + length + longest_code);
    for (std::size_t end = at + length; end < limit; ++end) {
      if (text_[end] == '\n' && peek(end + 1) == '\n') break;
      if (text_[end] != '`') continue;
      const std::size_t closing = run_length(end);
      if (closing != length) {
        end += closing - 1;
        continue;
      }
      drop(at, length);
      drop(end, length);
      return end + length;
    }
    return at + length;
  }

  /// `<https://...>` loses its brackets; other HTML stays.
  std::size_t automatic_link(std::size_t at) {
    const std::string_view rest = text_.substr(at + 1);
    if (!rest.starts_with("http") && !rest.starts_with("mailto:")) return at + 1;
    std::size_t end = at + 1;
    while (end < text_.size() && !is_space(text_[end]) && text_[end] != '<' && text_[end] != '>') ++end;
    if (peek(end) == '>') {
      drop(at, 1);
      drop(end, 1);
    }
    return end;
  }

  std::size_t emphasis(std::size_t at) {
    const std::size_t length = run_length(at);
    const char mark = text_[at];
    const std::size_t next = at + length;
    if (length > 3 || (mark == '~' && length != 2)) return next;
    const char left = at > 0 ? text_[at - 1] : ' ';
    const char right = next < text_.size() ? text_[next] : ' ';
    const bool inside_word = mark == '_' && is_word(left) && is_word(right);
    std::size_t& opener = openers_[(mark == '*' ? 0U : mark == '_' ? 4U : 8U) + length];
    if (!is_space(left) && opener != none && !inside_word) {
      drop(opener, length);
      drop(at, length);
      opener = none;
    } else if (!is_space(right) && !inside_word) {
      opener = at;
    }
    return next;
  }

  void drop_links() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] == '[' && partner_[at] != none) drop_link(at);
    }
  }

  /// `[text](target)`, `[text][name]` -> text; `![text](target)` -> nothing.
  void drop_link(std::size_t at) {
    const std::size_t end = partner_[at];
    const char opening = peek(end + 1);
    if ((opening != '(' && opening != '[') || partner_[end + 1] == none) return;
    const std::size_t after = partner_[end + 1] + 1;
    if (at > 0 && text_[at - 1] == '!') {
      drop(at - 1, after - (at - 1));
      return;
    }
    drop(at, 1);
    go_on_[end] = after;
  }

  std::string_view text_;
  std::vector<std::size_t> go_on_;    // for the first byte of a mark: where the text goes on
  std::vector<std::size_t> partner_;  // for an opening bracket: its closing one
  std::vector<std::size_t> squares_;
  std::vector<std::size_t> rounds_;
  std::array<std::size_t, 12> openers_ = {none, none, none, none, none, none,
                                          none, none, none, none, none, none};
};

}  // namespace

std::string without_inline_marks(std::string_view paragraphs) {
  return InlineMarks(paragraphs).strip();
}

}  // namespace corpus

#include "corpus/formats/markdown_text.h"

#include <algorithm>

#include "corpus/formats/markdown_inline.h"

namespace corpus {
namespace {

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return line.substr(start, line.find_last_not_of(" \t") - start + 1);
}

std::size_t leading(std::string_view line, char mark) {
  const std::size_t end = line.find_first_not_of(mark);
  return end == std::string_view::npos ? line.size() : end;
}

/// `----`, `* * *`, `====`: a rule, or the line under a heading.
bool is_rule(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 3 || std::string_view("-=*_").find(line[0]) == std::string_view::npos) return false;
  return std::ranges::all_of(line, [&](char byte) { return byte == line[0] || byte == ' '; });
}

/// `[name]: target`, but not a footnote, which has text.
bool is_link_definition(std::string_view line) {
  line = trimmed(line);
  const std::size_t end = line.find("]: ");
  return line.starts_with('[') && !line.starts_with("[^") && end != std::string_view::npos &&
         trimmed(line.substr(end + 3)).find(' ') == std::string_view::npos;
}

std::string_view without_quote_marks(std::string_view line) {
  while (true) {
    const std::string_view rest = line.substr(std::min(leading(line, ' '), std::size_t{3}));
    if (!rest.starts_with('>')) return line;
    line = rest.substr(rest.starts_with("> ") ? 2 : 1);
  }
}

/// The text of `## text ##`, and how many # it had; none: no heading.
struct Heading {
  std::size_t level = 0;
  std::string_view text;
};

Heading heading_of(std::string_view line) {
  line = trimmed(line);
  const std::size_t level = leading(line, '#');
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ')) return {};
  std::string_view text = trimmed(line.substr(level));
  const std::size_t last = text.find_last_not_of('#');
  if (last == std::string_view::npos) return {level, {}};
  if (last + 1 < text.size() && text[last] == ' ') text = trimmed(text.substr(0, last));
  return {level, text};
}

class Blocks {
 public:
  MarkdownText run(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      take(line);
    }
    end_paragraphs();
    return std::move(result_);
  }

 private:
  void take(std::string_view line) {
    if (fence_ != 0) return code(line);
    line = without_quote_marks(line);
    if (opens_fence(line)) return;
    if (is_rule(line)) return rule(line);
    if (is_link_definition(line)) return;
    if (const Heading heading = heading_of(line); heading.level > 0) return take_heading(heading);
    text(line);
  }

  bool opens_fence(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with("```") && !line.starts_with("~~~")) return false;
    if (line[0] == '`' && line.find('`', leading(line, '`')) != std::string_view::npos)
      return false;  // `code`
    end_paragraphs();
    fence_ = line[0];
    fence_length_ = leading(line, fence_);
    return true;
  }

  void code(std::string_view line) {
    const std::string_view mark = trimmed(line);
    const std::size_t length = leading(mark, fence_);
    if (length >= fence_length_ && length == mark.size()) {
      fence_ = 0;
      return;
    }
    result_.body += line;
    result_.body += '\n';
  }

  /// A line of = or - under a paragraph's only line makes it a heading.
  void rule(std::string_view line) {
    if (trimmed(line)[0] == '=' && result_.heading.empty() && result_.body.empty() && is_single_line()) {
      result_.heading = trimmed(without_inline_marks(paragraphs_));
      result_.heading.resize(result_.heading.find_last_not_of('\n') + 1);
      result_.heading_place = Place::taken_out;
      paragraphs_.clear();
      return;
    }
    if (!paragraphs_.ends_with("\n\n")) paragraphs_ += '\n';
  }

  bool is_single_line() const {
    const std::size_t start = paragraphs_.find_first_not_of('\n');
    return start != std::string::npos && paragraphs_.find('\n', start) == paragraphs_.size() - 1;
  }

  void take_heading(Heading heading) {
    if (heading.level == 1 && result_.heading.empty() && !heading.text.empty()) {
      result_.heading = without_inline_marks(heading.text);
      if (at_start()) {
        result_.heading_place = Place::taken_out;
        return;
      }
    }
    paragraphs_ += heading.text;
    paragraphs_ += '\n';
  }

  bool at_start() const {
    return result_.body.empty() && paragraphs_.find_first_not_of('\n') == std::string::npos;
  }

  void text(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    std::string_view rest = line.substr(indent);
    const bool item =
        rest.size() > 1 && rest[1] == ' ' && (rest[0] == '*' || rest[0] == '+' || rest[0] == '-');
    paragraphs_ += line.substr(0, item ? indent : 0);
    if (item) paragraphs_ += "- ";
    rest = item ? rest.substr(2) : line;
    rest = rest.substr(0, rest.find_last_not_of(" \t") + 1);
    if (rest.ends_with('\\')) rest.remove_suffix(1);  // a line break
    paragraphs_ += rest;
    paragraphs_ += '\n';
  }

  void end_paragraphs() {
    result_.body += without_inline_marks(paragraphs_);
    paragraphs_.clear();
  }

  MarkdownText result_;
  std::string paragraphs_;  // without block marks, waiting for the inline ones to go
  char fence_ = 0;
  std::size_t fence_length_ = 0;
};

}  // namespace

MarkdownText markdown_text(std::string_view markdown) {
  return Blocks().run(markdown);
}

}  // namespace corpus

#include "corpus/mail.h"

#include <algorithm>
#include <array>
#include <string>

namespace corpus {
namespace {

/// In so many characters a name and `>` stand before a quoted line.
constexpr std::size_t longest_mark = 16;
/// Other signs that some put there; so many lines begin with one before it is taken for a mark.
constexpr std::string_view other_marks = ":|][}#<";
constexpr std::size_t fewest_marked_lines = 3;
/// The line before a signature, and how many lines follow at most.
constexpr std::string_view signature_mark = "--";
constexpr std::size_t longest_signature = 15;

std::vector<TextRange> lines_of(std::string_view text) {
  std::vector<TextRange> lines;
  for (std::size_t start = 0; start < text.size(); start = lines.back().end + 1)
    lines.push_back({start, std::min(text.find('\n', start), text.size())});
  return lines;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

/// `>` or `name>`.
bool is_marked(std::string_view line) {
  const std::size_t mark = line.substr(0, longest_mark).find_first_of("> ");
  return mark != std::string_view::npos && line[mark] == '>';
}

/// Which of the other signs this text quotes with.
std::string marks_of(std::string_view text, const std::vector<TextRange>& lines) {
  std::array<std::size_t, other_marks.size()> begun{};
  for (const auto& [start, end] : lines) {
    const std::string_view line = trimmed(text.substr(start, end - start));
    const std::size_t mark = line.empty() ? std::string_view::npos : other_marks.find(line.front());
    if (mark != std::string_view::npos) ++begun[mark];
  }
  std::string marks;
  for (std::size_t at = 0; at < begun.size(); ++at)
    if (begun[at] >= fewest_marked_lines) marks += other_marks[at];
  return marks;
}

/// Tells lines that are indented below one that names an author's address.
class Indentation {
 public:
  bool quotes(std::string_view line) {
    const std::string_view words = trimmed(line);
    if (words.empty()) return false;
    const bool is_indented = words.data() != line.data();
    is_open_ = is_open_ && is_indented;
    if (is_open_) return true;
    const bool has_address = words.find('@') != std::string_view::npos;
    is_open_ = words.back() == ':' && (has_address || had_address_);
    had_address_ = has_address;
    return false;
  }

 private:
  bool is_open_ = false;
  bool had_address_ = false;  ///< the line before
};

}  // namespace

std::vector<TextRange> quoted_lines(std::string_view text) {
  const std::vector<TextRange> lines = lines_of(text);
  const std::string marks = marks_of(text, lines);
  std::vector<TextRange> quoted;
  Indentation indentation;
  for (const TextRange& range : lines) {
    const std::string_view line = text.substr(range.start, range.end - range.start);
    const std::string_view words = trimmed(line);
    const bool is_indented = indentation.quotes(line);
    if (!words.empty() && (is_indented || is_marked(words) || marks.find(words.front()) != std::string::npos))
      quoted.push_back(range);
  }
  return quoted;
}

std::size_t signature_start(std::string_view text) {
  std::size_t found = text.size();
  std::size_t lines_after = 0;
  for (const auto& [start, end] : lines_of(text)) {
    const std::string_view line = text.substr(start, end - start);
    ++lines_after;
    if (line.substr(0, line.find_last_not_of(' ') + 1) != signature_mark) continue;
    found = start;
    lines_after = 0;
  }
  return lines_after <= longest_signature ? found : text.size();
}

}  // namespace corpus

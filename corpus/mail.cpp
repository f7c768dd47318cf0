#include "corpus/mail.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace corpus {
namespace {

/// In so many characters a name and `>` stand before a quoted line.
constexpr std::size_t longest_mark = 16;
/// Other signs that some put there; so many lines begin with one before it is taken for a mark.
constexpr std::string_view other_marks = ":|][}#<";
constexpr std::size_t fewest_marked_lines = 3;
/// An answer names whom it answers in its first lines.
constexpr std::size_t introduced_within = 3;
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

/// A line and what is known of it.
struct Line {
  TextRange range;
  std::string_view words;  ///< trimmed
  bool is_indented = false;
  bool has_address = false;

  char first() const { return words.empty() ? ' ' : words.front(); }
};

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  for (const TextRange& range : lines_of(text)) {
    const std::string_view line = text.substr(range.start, range.end - range.start);
    const std::string_view words = trimmed(line);
    if (words.empty()) continue;
    lines.push_back({range, words, words.data() != line.data(), words.find('@') != std::string_view::npos});
  }
  return lines;
}

/// `jd@example.org (Jo Doe) writes:`; the address may stand in the line before.
bool names_author(const std::vector<Line>& lines, std::size_t at) {
  const std::string_view words = lines[at].words;
  return (words.back() == ':' || words.ends_with("...")) &&
         (lines[at].has_address || (at > 0 && lines[at - 1].has_address));
}

bool is_sign(char first) {
  return std::ispunct(static_cast<unsigned char>(first)) != 0;
}

/// Which other signs this text quotes with: known ones, and those that follow an author's name.
std::string marks_of(const std::vector<Line>& lines) {
  std::string marks(other_marks);
  for (std::size_t at = 0; at + 1 < lines.size(); ++at)
    if (is_sign(lines[at + 1].first()) && names_author(lines, at)) marks += lines[at + 1].first();
  std::erase_if(marks, [&](char mark) {
    return static_cast<std::size_t>(std::ranges::count(lines, mark, &Line::first)) < fewest_marked_lines;
  });
  return marks;
}

/// Whether each line is another's.
std::vector<bool> are_quoted(const std::vector<Line>& lines) {
  const std::string marks = marks_of(lines);
  std::vector<bool> quoted(lines.size());
  bool is_open = false;  // below an author's name, as long as lines are indented
  for (std::size_t at = 0; at < lines.size(); ++at) {
    is_open = lines[at].is_indented && (is_open || (at > 0 && names_author(lines, at - 1)));
    quoted[at] = is_open || is_marked(lines[at].words) || marks.find(lines[at].first()) != std::string::npos;
  }
  return quoted;
}

bool is_answer(std::string_view title) {
  return title.size() > 2 && (title[0] == 'R' || title[0] == 'r') && (title[1] == 'E' || title[1] == 'e') &&
         title[2] == ':';
}

/// `From:` with an address, and `Subject:`.
bool has_head(const std::vector<Line>& lines) {
  const auto begins = [&](std::string_view name) {
    return std::ranges::find_if(lines, [&](const Line& line) { return line.words.starts_with(name); });
  };
  const auto from = begins("From:");
  return from != lines.end() && from->has_address && begins("Subject:") != lines.end();
}

bool begins_with_author(const std::vector<Line>& lines) {
  for (std::size_t at = 0; at < std::min(lines.size(), introduced_within); ++at)
    if (names_author(lines, at)) return true;
  return false;
}

}  // namespace

std::vector<TextRange> quoted_lines(std::string_view text) {
  const std::vector<Line> lines = read_lines(text);
  const std::vector<bool> quoted = are_quoted(lines);
  std::vector<TextRange> ranges;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (quoted[at]) ranges.push_back(lines[at].range);
  return ranges;
}

std::vector<TextRange> introductions(std::string_view text) {
  const std::vector<Line> lines = read_lines(text);
  const std::vector<bool> quoted = are_quoted(lines);
  std::vector<TextRange> ranges;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    if (quoted[at] || !quoted[at + 1] || !names_author(lines, at)) continue;
    if (!lines[at].has_address) ranges.push_back(lines[at - 1].range);
    ranges.push_back(lines[at].range);
  }
  return ranges;
}

bool quotes_without_marks(std::string_view title, std::string_view text) {
  if (!is_answer(title)) return false;
  const std::vector<Line> lines = read_lines(text);
  if (has_head(lines)) return true;
  return begins_with_author(lines) && std::ranges::count(are_quoted(lines), true) == 0;
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

#include "corpus/furniture/units.h"

#include <algorithm>

#include "corpus/text/utf8.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t widest_broken_line = 100;  // characters; longer lines are whole paragraphs
constexpr std::size_t least_broken_line = 40;    // of the widest line: narrower is a list or a poem

struct Line {
  Unit unit;
  std::size_t indent = 0;
  std::size_t width = 0;  // characters, from the text's margin
  bool after_blank = true;
};

constexpr std::string_view no_break_space = "\u00A0";

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else if (text.substr(at, no_break_space.size()) == no_break_space) {
      at += no_break_space.size();
    } else {
      break;
    }
  }
  return std::min(at, end);
}

std::size_t drop_space(std::string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    if (text[end - 1] == ' ' || text[end - 1] == '\t') {
      --end;
    } else if (end - start >= 2 && text.substr(end - 2, 2) == no_break_space) {
      end -= 2;
    } else {
      break;
    }
  }
  return end;
}

struct Lines {
  std::vector<Line> lines;
  std::size_t widest = 0;  // once it is beyond `widest_broken_line`, widths are not counted any more
};

Lines lines_of(std::string_view text) {
  Lines all;
  const bool is_ascii = text::is_ascii(text);
  bool after_blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::size_t start = skip_space(text, begin, line_end);
    const std::size_t end = drop_space(text, start, line_end);
    if (start < end) {
      const bool counts = all.widest <= widest_broken_line;
      const std::size_t width = !counts    ? 0
                                : is_ascii ? end - begin
                                           : text::length(text.substr(begin, end - begin));
      all.widest = std::max(all.widest, width);
      all.lines.push_back(
          {.unit = {start, end}, .indent = start - begin, .width = width, .after_blank = after_blank});
    }
    after_blank = start == end;
    begin = line_end + 1;
  }
  return all;
}

/// The width to which lines were broken; 0: they were not.
std::size_t broken_width(const Lines& all) {
  const bool broken =
      all.lines.size() > 2 && all.widest >= least_broken_line && all.widest <= widest_broken_line;
  return broken ? all.widest : 0;
}

/// Whether the first word of `line` would not have fitted on the line before, give or take what typing
/// leaves.
bool goes_on(std::string_view text, const Line& before, const Line& line, std::size_t width) {
  constexpr std::size_t full_percent = 85;
  if (line.after_blank || line.indent > before.indent) return false;
  const std::string_view words = text_of(text, line.unit);
  const std::size_t with_next = before.width + 1 + text::length(words.substr(0, words.find(' ')));
  return with_next * 100 >= width * full_percent;
}

}  // namespace

Units::Units(std::string_view text) : text_(text) {
  const Lines all = lines_of(text);
  const std::vector<Line>& lines = all.lines;
  const std::size_t width = broken_width(all);
  units_.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && width > 0 && goes_on(text, lines[i - 1], lines[i], width)) {
      units_.back().end = lines[i].unit.end;
    } else {
      units_.push_back(lines[i].unit);
    }
  }
}

Units Units::head(std::size_t bytes) const {
  if (text_.size() <= bytes) return *this;
  return Units(text_.substr(0, text::character_start(text_, bytes)));
}

}  // namespace corpus::furniture

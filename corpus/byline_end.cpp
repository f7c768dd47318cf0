#include "corpus/byline_end.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/agencies.h"
#include "corpus/date_line.h"

namespace corpus {
namespace {

constexpr std::string_view around = " \t,|/-:([";  // between a name and what follows it

std::string_view without_marks_behind(std::string_view text) {
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = text.substr(0, text.find_last_not_of(around) + 1);
    for (const std::string_view mark : {"\u2013", "\u2014", "\u2022", "\u00B7"}) {
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
  }
  return text;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// Without spaces and quotation marks around.
std::string_view between_marks(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \""), text.size());
  return text.substr(start, text.find_last_not_of(" \"") + 1 - start);
}

/// A whole date, "MAR 04" or "10:30 GMT": what makes a date of it when the rest is added.
bool is_day_or_time(std::string_view text) {
  const std::string written{text};
  return stated_date(text) || parse_date(written + " 2000") || parse_date(written + " 2 January 2000");
}

/// Labels of times without a day, "Updated 10:30 GMT", and what leads over to a date.
std::string_view without_label_behind(std::string_view text) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"on", "published", "posted", "updated", "last updated", "first published", "am", "vom", "le", "el"});
  for (bool cut = true; cut;) {
    text = without_marks_behind(text);
    cut = std::ranges::any_of(labels, [&](std::string_view label) {
      if (text.size() < label.size()) return false;
      const std::string_view before = text.substr(0, text.size() - label.size());
      const bool is_word = before.empty() || around.find(before.back()) != std::string_view::npos;
      const bool same = std::ranges::equal(text.substr(before.size()), label, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
      });
      if (is_word && same) text = before;
      return is_word && same;
    });
  }
  return text;
}

}  // namespace

std::string_view without_date(std::string_view byline) {
  const std::string_view text = byline.substr(0, byline.find_last_not_of(")] .") + 1);
  if (!has_digit(text)) return byline;
  const std::size_t passed = text.size() > longest_fact_line ? text.size() - longest_fact_line : 0;
  for (std::size_t at = passed; at < text.size();
       at = std::min(text.find_first_of(around, at), text.size())) {
    at = std::min(text.find_first_not_of(around, at), text.size());
    const std::string_view rest = text.substr(at);
    if (has_digit(rest) && is_day_or_time(rest)) return without_label_behind(text.substr(0, at));
  }
  return byline;
}

std::string_view without_agency(std::string_view name) {
  const std::size_t end = name.find_last_of(",/|(-");
  if (end == std::string_view::npos || end == 0) return name;
  std::string_view last = name.substr(end + 1);
  if (last.ends_with(')')) last.remove_suffix(1);
  return is_agency(last) ? without_marks_behind(name.substr(0, end)) : name;
}

std::string_view without_address(std::string_view name) {
  const std::size_t at = name.find('@');
  const std::size_t open = name.find('(');
  const std::size_t close = name.rfind(')');
  const std::size_t link = name.find("://");
  if (link != std::string_view::npos && open > 0 && open < link) return between_marks(name.substr(0, open));
  if (at == std::string_view::npos) return name;
  if (at < open && open < close && close != std::string_view::npos) {
    const std::string_view inside = between_marks(name.substr(open + 1, close - open - 1));
    return inside.empty() ? between_marks(name.substr(0, open)) : inside;
  }
  const std::size_t angle = name.find('<');
  return angle > 0 && angle < at && name.ends_with('>') ? between_marks(name.substr(0, angle)) : name;
}

}  // namespace corpus

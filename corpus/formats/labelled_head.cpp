#include "corpus/formats/labelled_head.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/date.h"
#include "corpus/infer.h"

namespace corpus {
namespace {

constexpr std::size_t longest_label = 30;  // bytes
constexpr std::size_t longest_line = 300;

struct LabelledLine {
  Field field = Field::id;
  std::string_view value;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(start, text.find_last_not_of(" \t") + 1 - start);
}

/// Whether the field can hold the value: what is no date after "Date:" is a sentence.
bool holds(Field field, std::string_view value) {
  if (value.empty()) return false;
  if (field == Field::published) return parse_date(value).has_value();
  if (field == Field::url) return !host_of(value).empty();
  return field != Field::id && field != Field::body;
}

std::optional<LabelledLine> labelled(std::string_view line, const MemberNames& names) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_label || line.size() > longest_line) return {};
  const std::optional<Meaning> meaning = names.find(trimmed(line.substr(0, colon)));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (!meaning || !holds(meaning->field, value)) return {};
  return LabelledLine{meaning->field, value};
}

std::string_view from_next_line(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\n"), text.size()));
}

/// Behind the label of the text itself, where it stands there.
std::string_view without_body_label(std::string_view text, const MemberNames& names) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_label) return text;
  const std::optional<Meaning> meaning = names.find(trimmed(line.substr(0, colon)));
  return meaning && meaning->field == Field::body ? from_next_line(text.substr(colon + 1)) : text;
}

}  // namespace

std::string_view take_labelled_head(std::string_view text, const MemberNames& names, Draft& draft) {
  std::vector<LabelledLine> lines;
  std::string_view rest = from_next_line(text);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::optional<LabelledLine> line = labelled(rest.substr(0, end), names);
    const bool again = line && std::ranges::find(lines, line->field, &LabelledLine::field) != lines.end();
    if (!line || again) break;
    lines.push_back(*line);
    rest = from_next_line(rest.substr(end));
  }
  const bool tells = std::ranges::any_of(lines, [](const LabelledLine& line) {
    return line.field == Field::title || line.field == Field::published || line.field == Field::url;
  });
  if (lines.size() < 2 || !tells) return text;
  for (const LabelledLine& line : lines) draft[line.field] = {std::string{line.value}};
  return without_body_label(rest, names);
}

}  // namespace corpus

#include "corpus/html/head_lines.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include <unicode/uchar.h>

#include "corpus/byline.h"
#include "corpus/date_line.h"
#include "corpus/text/clean.h"
#include "corpus/text/utf8.h"

namespace corpus::html {
namespace {

constexpr std::size_t longest_line = 240;  // bytes: in other scripts a letter takes two or three
constexpr std::size_t longest_value = 60;

constexpr std::array<std::string_view, 17> author_labels = {
    "作者", "记者",  "記者",    "文",  "撰文", "author", "Author", "Autor", "Autorin",
    "Text", "Автор", "Авторка", "كتب", "كتبت", "بقلم",   "الكاتب", "Auteur"};
constexpr std::array<std::string_view, 10> source_labels = {
    "来源", "來源", "Source", "Quelle", "Fuente", "Fonte", "Джерело", "Источник", "المصدر", "稿源"};
constexpr std::array<std::string_view, 2> colons = {":", "："};

/// Where the colon of a label stands in a word, "作者：王" ; nothing for a time of day or an address.
std::optional<std::size_t> label_end(std::string_view word) {
  for (const std::string_view colon : colons) {
    const std::size_t at = word.find(colon);
    if (at == std::string_view::npos || at < 2 || word.substr(at + colon.size()).starts_with("//")) continue;
    const bool digits = u_isdigit(static_cast<UChar32>(text::decode(word, 0).value)) != 0;
    if (!digits) return at;
  }
  return std::nullopt;
}

std::string with_plain_spaces(std::string_view line) {
  std::string text;
  while (!line.empty()) {
    const text::CodePoint point = text::decode(line, 0);
    const bool space = point.value == U'\u3000' || point.value == U'\u00A0' || point.value == U'\t';
    text += space ? std::string_view(" ") : line.substr(0, point.bytes);
    line.remove_prefix(point.bytes);
  }
  return text;
}

/// Cut at bars and line ends, and before each word that ends in a colon.
std::vector<std::string> parts_of(std::string_view written) {
  constexpr std::array<std::string_view, 5> bars = {"|", "·", "•", "–", "—"};
  std::vector<std::string> parts(1);
  const std::string line = with_plain_spaces(written);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = std::min(line.find_first_not_of(" \n", at), line.size());
    const bool new_line = std::string_view(line).substr(at, start - at).find('\n') != std::string_view::npos;
    at = std::min(line.find_first_of(" \n", start), line.size());
    const std::string_view word = std::string_view(line).substr(start, at - start);
    if (word.empty()) break;
    const bool bar = std::ranges::find(bars, word) != bars.end();
    if ((bar || new_line || label_end(word)) && !parts.back().empty()) parts.emplace_back();
    if (bar) continue;
    if (!parts.back().empty()) parts.back() += ' ';
    parts.back() += word;
  }
  return parts;
}

/// What stands behind one of the labels; nothing where none begins the part.
std::optional<std::string> behind(std::span<const std::string_view> labels, std::string_view part) {
  const std::optional<std::size_t> end = label_end(part.substr(0, part.find(' ')));
  if (!end || std::ranges::find(labels, part.substr(0, *end)) == labels.end()) return std::nullopt;
  const std::size_t colon = part[*end] == ':' ? 1 : colons[1].size();
  return text::clean_line(std::string{part.substr(*end + colon)}).text;
}

bool is_value(const std::string& text) {
  return text.size() <= longest_value && is_name(text);
}

/// Not that of a change.
std::optional<Date> date_of(std::string_view part) {
  if (part.size() > longest_fact_line) return std::nullopt;
  const std::optional<DatedLine> dated = dated_line(part);
  return dated && dated->rank != DateRank::updated ? std::optional{dated->date} : std::nullopt;
}

std::vector<std::string> authors_in(std::string_view part) {
  if (const auto value = behind(author_labels, part); value && is_value(*value)) return {*value};
  return authors_of_byline(part);
}

}  // namespace

bool is_fact_line(std::string_view line) {
  if (line.size() > longest_line || line.ends_with('.') || line.ends_with("。")) return false;
  return std::ranges::any_of(parts_of(line), [](const std::string& part) {
    return stated_date(part) || behind(author_labels, part) || behind(source_labels, part) ||
           !authors_of_byline(part).empty();
  });
}

Facts facts_of_lines(std::span<const std::string> lines) {
  Facts facts;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (line->size() > longest_line) continue;
    const std::vector<std::string> parts = parts_of(*line);
    for (const std::string& part : parts) {
      // A date that stands alone may be that of anything: an event, a picture, today.
      const std::optional<Date> date = parts.size() > 1 ? date_of(part) : std::nullopt;
      if (facts.published.empty() && date) facts.published = to_iso8601(date->seconds);
      if (facts.authors.empty()) facts.authors = authors_in(part);
      const auto source = behind(source_labels, part);
      if (facts.source.empty() && source && is_value(*source)) facts.source = *source;
    }
    const auto below = std::next(line);
    if (facts.authors.empty() && below != lines.end() && is_role_line(*below))
      facts.authors = names_of_line(*line);
  }
  return facts;
}

}  // namespace corpus::html

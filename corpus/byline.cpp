#include "corpus/byline.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "corpus/agencies.h"
#include "corpus/furniture/patterns.h"
#include "corpus/people.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t longest_byline = 120;  // bytes

constexpr std::array<std::string_view, 29> openings = {
    "By ",      "BY ",     "by ",       "By: ",    "Written by ",    "Author: ",  "Von ",
    "VON ",     "Autor: ", "Autorin: ", "Text: ",  "Par ",           "PAR ",      "Auteur : ",
    "Por ",     "POR ",    "Autor/a: ", "Автор: ", "Автор статті: ", "Авторка: ", "Автори: ",
    "Авторы: ", "كتب: ",   "كتبت: ",    "بقلم: ",  "بقلم ",          "作者：",    "记者 ",
    "文："};

/// Words that no name has: a line with one of them is a heading or a sentence.
constexpr std::array<std::string_view, 44> never_in_names = {
    "A",    "All",   "An",    "And",  "Any",   "As",   "At",    "Air",       "Day",   "Default", "Design",
    "Far",  "Hand",  "His",   "Her",  "How",   "In",   "It",    "Law",       "Means", "Monday",  "Tuesday",
    "Next", "Night", "No",    "Now",  "Of",    "On",   "One",   "Or",        "Our",   "Sea",     "Some",
    "That", "The",   "Their", "Then", "These", "This", "Those", "Wednesday", "What",  "With",    "Your"};

constexpr std::array<std::string_view, 18> particles = {"de",  "da",  "del", "della", "der", "den",
                                                        "di",  "dos", "du",  "la",    "le",  "van",
                                                        "von", "zu",  "bin", "al",    "el",  "y"};

/// Words of roles and employers, which may follow a name behind a comma.
constexpr std::array<std::string_view, 26> roles = {
    "staff",      "writer",      "writers",   "reporter",    "reporters",   "correspondent", "correspondents",
    "editor",     "editors",     "desk",      "press",       "news",        "post",          "times",
    "columnist",  "contributor", "special",   "agency",      "bureau",      "chief",         "producer",
    "journalist", "redakteur",   "redaktion", "journaliste", "кореспондент"};

bool holds_role(std::string_view part) {
  const std::string text = ' ' + furniture::comparable(part) + ' ';
  return std::ranges::any_of(roles, [&](std::string_view role) {
    return text.find(' ' + std::string(role) + ' ') != std::string::npos;
  });
}

bool is_upper(char32_t value) {
  return u_isupper(static_cast<UChar32>(value)) != 0 || u_istitle(static_cast<UChar32>(value)) != 0;
}

/// Of a script that has no capitals.
bool is_caseless(char32_t value) {
  const auto point = static_cast<UChar32>(value);
  return u_isalpha(point) != 0 && u_tolower(point) == point && u_toupper(point) == point;
}

/// Of Chinese, which writes names in one word.
bool is_ideograph(std::string_view text) {
  return u_hasBinaryProperty(static_cast<UChar32>(text::decode(text, 0).value), UCHAR_IDEOGRAPHIC) != 0;
}

/// "Jane", "O'Brien", "J.", "Müller-Huber".
bool is_name_word(std::string_view word) {
  if (std::ranges::find(never_in_names, word) != never_in_names.end()) return false;
  if (std::ranges::find(particles, word) != particles.end()) return true;
  const char32_t first = text::decode(word, 0).value;
  if (!is_upper(first) && !is_caseless(first)) return false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    const bool last = at + point.bytes == word.size();
    const bool initial = point.value == '.' && (last ? at <= 3 : at < 4);  // "J.", "J.R."
    const bool joint = point.value == '-' || point.value == '\'' || point.value == 0x2019;
    if (!initial && !joint && u_isalpha(static_cast<UChar32>(point.value)) == 0) return false;
    at += point.bytes;
  }
  return true;
}

bool is_name(std::string_view text) {
  constexpr std::size_t most_words = 5;
  std::size_t words = 0;
  std::size_t long_words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.empty() || !is_name_word(word)) return false;
    ++words;
    if (word.size() > 2) ++long_words;
    at = end + 1;
  }
  constexpr std::size_t longest_ideographs = 12;  // bytes: four of them
  if (words == 1) return is_ideograph(text) && text.size() <= longest_ideographs;
  return words >= 2 && words <= most_words && long_words > 0;
}

std::string_view without_opening(std::string_view line) {
  for (const std::string_view opening : openings) {
    if (line.front() == opening.front() && line.starts_with(opening)) return line.substr(opening.size());
  }
  return {};
}

/// Up to where a role, a desk or a date follows the names: "Jane Doe | March 3", "JANE DOE / THE POST".
std::string_view names_part(std::string_view text) {
  for (const std::string_view end : {" | ", " / ", " • ", " · ", " – ", " — ", " - ", " (", "\t"}) {
    text = text.substr(0, text.find(end));
  }
  return text.substr(0, text.find_last_not_of(" ,") + 1);
}

std::vector<std::string> authors_of(std::string_view names) {
  if (names.empty()) return {};
  std::vector<std::string> authors = split_authors(names);
  // "Jane Doe, Post staff" comes as one; what follows the comma is a role.
  if (authors.size() == 1) authors[0].resize(std::min(authors[0].find(','), authors[0].size()));
  while (authors.size() > 1 && holds_role(authors.back())) authors.pop_back();
  return std::ranges::all_of(authors,
                             [](const std::string& name) { return is_name(name) || is_agency(name); })
             ? authors
             : std::vector<std::string>{};
}

}  // namespace

std::vector<std::string> authors_of_byline(std::string_view line) {
  return line.empty() || line.size() > longest_byline ? std::vector<std::string>{}
                                                      : authors_of(names_part(without_opening(line)));
}

std::vector<std::string> names_of_line(std::string_view line) {
  return line.size() > longest_byline ? std::vector<std::string>{} : authors_of(line);
}

bool is_role_line(std::string_view line) {
  constexpr std::size_t longest = 60;  // bytes
  constexpr std::ptrdiff_t most_spaces = 5;
  if (line.size() > longest || std::ranges::count(line, ' ') > most_spaces) return false;
  if (line.find_first_of(".!?:;\"") != std::string_view::npos) return false;
  return is_role(line.substr(0, line.find_first_of(",|")));
}

}  // namespace corpus

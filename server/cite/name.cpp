#include "server/cite/name.h"

#include <algorithm>
#include <array>
#include <vector>

namespace server::cite {
namespace {

constexpr std::size_t most_words = 4;  // beside particles

constexpr std::array<std::string_view, 5> family_first = {"hu", "ja", "ko", "vi", "zh"};

constexpr std::array<std::string_view, 22> particles = {
    "af", "al",  "av", "bin", "da",  "de", "del", "della", "den", "der", "di",
    "do", "dos", "du", "el",  "ibn", "la", "le",  "van",   "von", "zu",  "zum"};

// Words of outlets, offices and roles, none of them usual in people's names.
constexpr std::array<std::string_view, 32> offices = {
    "Agence",    "Agency",    "Associated", "Board",   "Bureau", "Correspondent", "Desk",      "Dispatch",
    "Editor",    "Editorial", "Editors",    "Gazette", "Herald", "Journal",       "Magazine",  "Media",
    "Network",   "News",      "Newsroom",   "Online",  "Our",    "Press",         "Redaktion", "Reporter",
    "Reporters", "Service",   "Staff",      "Team",    "The",    "Times",         "Tribune",   "Wire"};

template <class Words>
bool among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto space = text.find(' ');
    if (space != 0) words.push_back(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return words;
}

std::string joined(std::vector<std::string_view>::const_iterator from,
                   std::vector<std::string_view>::const_iterator to) {
  std::string text;
  for (; from != to; ++from) text.append(text.empty() ? "" : " ").append(*from);
  return text;
}

bool is_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}
bool is_lower(char byte) {
  return byte >= 'a' && byte <= 'z';
}
bool is_beyond_ascii(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80;
}
bool is_of_names(char byte) {
  return is_upper(byte) || is_lower(byte) || is_beyond_ascii(byte) || byte == '-' || byte == '\'' ||
         byte == '.';
}

// "Mara", "M.", "O'Hara", "Łukasz"; not "AFP", which may be anything.
bool is_capitalised(std::string_view word) {
  if (!is_upper(word.front()) && !is_beyond_ascii(word.front())) return false;
  if (word.size() == 2 && word[1] == '.') return true;
  return std::any_of(word.begin() + 1, word.end(),
                     [](char byte) { return is_lower(byte) || is_beyond_ascii(byte); });
}

bool is_of_a_person(const std::vector<std::string_view>& words) {
  if (words.size() < 2 || among(particles, words.front()) || among(particles, words.back())) return false;
  std::size_t capitalised = 0;
  for (const std::string_view word : words) {
    if (!std::all_of(word.begin(), word.end(), is_of_names) || among(offices, word)) return false;
    if (among(particles, word)) continue;
    if (!is_capitalised(word)) return false;
    ++capitalised;
  }
  // A family name is no initial, nor the "Jr." behind one.
  return capitalised >= 2 && capitalised <= most_words && words.back().back() != '.';
}

Name whole(std::string_view text) {
  return {.literal = std::string{text}};
}

// "Quill, Mara"
Name turned(std::string_view text, std::size_t comma) {
  const auto family = split(text.substr(0, comma));
  const auto given = split(text.substr(comma + 1));
  if (family.empty() || given.empty() || text.find(',', comma + 1) != std::string_view::npos)
    return whole(text);
  std::vector<std::string_view> words = given;
  words.insert(words.end(), family.begin(), family.end());
  if (!is_of_a_person(words)) return whole(text);
  return {.family = joined(family.begin(), family.end()), .given = joined(given.begin(), given.end())};
}

}  // namespace

Name name_of(std::string_view text, std::string_view language) {
  if (const auto comma = text.find(','); comma != std::string_view::npos) return turned(text, comma);
  const auto words = split(text);
  if (among(family_first, language) || !is_of_a_person(words)) return whole(text);
  const auto family = std::find_if(words.begin(), words.end() - 1,
                                   [](std::string_view word) { return among(particles, word); });
  return {.family = joined(family, words.end()), .given = joined(words.begin(), family)};
}

}  // namespace server::cite

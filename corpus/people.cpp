#include "corpus/people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/agencies.h"
#include "corpus/byline_end.h"
#include "corpus/date.h"
#include "corpus/furniture/patterns.h"

namespace corpus {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

/// Where `separator` stands in `text` and in no parentheses.
std::size_t find_outside(std::string_view text, std::string_view separator) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth > 0) --depth;
    if (depth == 0 && text.substr(at).starts_with(separator)) return at;
  }
  return std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = find_outside(text, separator);
    if (const std::string_view part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

/// "J. W." and "J.W." are half a name.
bool is_initials(std::string_view name) {
  return name.size() >= 2 && name.size() < 9 && name[1] == '.' && name.ends_with('.');
}

bool is_full_name(std::string_view name) {
  return name.find(' ') != std::string_view::npos && !is_initials(name);
}

/// Splits only where every part is a name of two words or more, or an agency: not "Perlis, A.", not "Trade
/// and Industry Staff".
std::vector<std::string_view> split_names(const std::vector<std::string_view>& names,
                                          std::string_view separator) {
  std::vector<std::string_view> all;
  for (const std::string_view name : names) {
    const std::vector<std::string_view> parts = split(name, separator);
    const auto is_whole = [](std::string_view part) { return is_full_name(part) || is_agency(part); };
    if (std::ranges::all_of(parts, is_whole)) {
      all.insert(all.end(), parts.begin(), parts.end());
    } else {
      all.push_back(name);
    }
  }
  return all;
}

/// "By Ann Lee", "Analysis by Ann Lee", "Text: Ann Lee" -> "Ann Lee"
std::string_view without_by(std::string_view byline) {
  constexpr std::size_t longest_work = 20;  // bytes of what stands before "by"
  const auto starts = [&](std::string_view word) { return byline.starts_with(word); };
  if (starts("By ") || starts("by ") || starts("BY ") || starts("By:")) return trimmed(byline.substr(3));
  for (const std::string_view opening : {"Par ", "Von ", "Por ", "Text: ", "Autor: ", "Автор: ", "Текст: "}) {
    if (!starts(opening)) continue;  // but Von Miller is a name
    if (const std::string_view name = trimmed(byline.substr(opening.size())); is_full_name(name)) return name;
  }
  constexpr std::array<std::string_view, 8> labels = {"كتب:",   "كتبت:", "بقلم:",  "بقلم ",
                                                      "作者：", "作者:", "记者：", "文："};
  for (const std::string_view label : labels) {
    if (starts(label)) return trimmed(byline.substr(label.size()));
  }
  const std::size_t by = byline.find(" by ");
  return by <= longest_work ? trimmed(byline.substr(by + 4)) : byline;
}

bool is_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

/// An employer or a degree behind a name, "CNN", "MD", "Ledger.com": not "Jr." and "III".
bool is_affix(std::string_view part) {
  constexpr std::size_t longest_affix = 5;
  constexpr std::array<std::string_view, 5> of_names = {"JR", "SR", "II", "III", "IV"};
  if (part.ends_with(".com") || part.ends_with(".org") || part.ends_with(".net")) return true;
  return part.size() <= longest_affix && part.size() > 1 && std::ranges::all_of(part, is_upper) &&
         std::ranges::find(of_names, part) == of_names.end();
}

/// "Ann Lee in Marl" -> "Ann Lee"
std::string_view without_place(std::string_view name) {
  const std::size_t in = name.find(" in ");
  return in != std::string_view::npos && is_full_name(name.substr(0, in)) ? name.substr(0, in) : name;
}

/// "Ann Lee, MD, CNN | Marl Ledger" -> "Ann Lee"
std::string_view without_affixes(std::string_view name) {
  name = without_place(name);
  name = without_agency(without_address(trimmed(name.substr(0, name.find(" | ")))));
  const std::string_view first = name.substr(0, name.find(','));
  if (!is_full_name(first) || std::ranges::all_of(first, [](char byte) { return byte < 'a' || byte > 'z'; }))
    return name;
  for (std::size_t comma = name.rfind(','); comma != std::string_view::npos; comma = name.rfind(',')) {
    if (const std::string_view last = trimmed(name.substr(comma + 1));
        !is_affix(last) && !is_role(last) && !is_agency(last))
      break;
    name = trimmed(name.substr(0, comma));
  }
  return name;
}

/// The names among `parts`: roles and agencies count only where there is no name, dates never.
std::vector<std::string> names_among(const std::vector<std::string_view>& parts) {
  constexpr std::array<std::string_view, 7> nobody = {"", "By", "nan", "NaN", "None", "null", "N/A"};
  std::vector<std::string> names;
  std::vector<std::string> roles;
  for (const std::string_view part : parts) {
    const std::string_view name = without_affixes(without_date(part));
    if (std::ranges::find(nobody, name) != nobody.end() || parse_date(name)) continue;
    (is_role(name) || is_agency(name) ? roles : names).emplace_back(name);
  }
  return names.empty() ? roles : names;
}

/// "['war', \"the people's vote\"]", as programs write a list into a cell; nothing when it is none.
std::optional<std::vector<std::string>> written_list(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
  text = trimmed(text.substr(1, text.size() - 2));
  std::vector<std::string> items;
  while (!text.empty()) {
    const char quote = text.front();
    if (quote != '\'' && quote != '"') return std::nullopt;
    std::string item;
    std::size_t at = 1;
    for (; at < text.size() && text[at] != quote; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      item += text[at];
    }
    if (at >= text.size()) return std::nullopt;
    if (!trimmed(item).empty()) items.emplace_back(trimmed(item));
    text = trimmed(text.substr(at + 1));
    if (text.empty()) break;
    if (text.front() != ',') return std::nullopt;
    text = trimmed(text.substr(1));
  }
  return items;
}

}  // namespace

std::vector<std::string> split_authors(std::string_view byline) {
  constexpr std::array<std::string_view, 6> joints = {" and ", " AND ", " & ", " und ", " et ", " y "};
  if (const auto list = written_list(byline)) return names_among({list->begin(), list->end()});
  byline = without_by(trimmed(byline));
  if (byline.find(';') != std::string_view::npos) return names_among(split(byline, ";"));
  std::vector<std::string_view> names = split(byline, "\n");
  for (std::string_view& name : names) name = without_date(name);
  for (const std::string_view joint : joints) names = split_names(names, joint);
  return names_among(split_names(names, ","));
}

bool is_role(std::string_view part) {
  constexpr std::array<std::string_view, 27> roles = {
      "writer",       "writers",      "reporter",      "reporters",     "correspondent",   "correspondents",
      "editor",       "editors",      "columnist",     "columnists",    "producer",        "contributor",
      "contributors", "staff",        "redakteur",     "redakteurin",   "editor-at-large", "bureau",
      "desk",         "journalist",   "journaliste",   "korrespondent", "korrespondentin", "correspondant",
      "periodista",   "кореспондент", "кореспондентка"};
  const std::string text = furniture::comparable(part);
  return std::ranges::find(roles, std::string_view(text).substr(text.rfind(' ') + 1)) != roles.end();
}

std::vector<std::string> split_tags(std::string_view tags) {
  if (auto list = written_list(tags)) return *std::move(list);
  std::vector<std::string> all;
  for (const std::string_view group : split(tags, ";")) {
    for (const std::string_view tag : split(group, ",")) all.emplace_back(tag);
  }
  return all;
}

}  // namespace corpus

#include "corpus/people.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
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

/// Splits only where every part is a name of two words or more: not "Perlis, A.", not "Trade and Industry
/// Staff".
std::vector<std::string_view> split_names(const std::vector<std::string_view>& names,
                                          std::string_view separator) {
  std::vector<std::string_view> all;
  for (const std::string_view name : names) {
    const std::vector<std::string_view> parts = split(name, separator);
    if (std::ranges::all_of(parts, is_full_name)) {
      all.insert(all.end(), parts.begin(), parts.end());
    } else {
      all.push_back(name);
    }
  }
  return all;
}

std::string_view without_by(std::string_view byline) {
  const bool by = byline.starts_with("By ") || byline.starts_with("by ") || byline.starts_with("BY ");
  return by ? trimmed(byline.substr(3)) : byline;
}

std::vector<std::string> owned(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

std::vector<std::string> split_authors(std::string_view byline) {
  constexpr std::array<std::string_view, 5> joints = {" and ", " & ", " und ", " et ", " y "};
  byline = without_by(trimmed(byline));
  if (byline.find(';') != std::string_view::npos) return owned(split(byline, ";"));
  std::vector<std::string_view> names = split(byline, "\n");
  for (const std::string_view joint : joints) names = split_names(names, joint);
  return owned(split_names(names, ","));
}

std::vector<std::string> split_tags(std::string_view tags) {
  std::vector<std::string> all;
  for (const std::string_view group : split(tags, ";")) {
    for (const std::string_view tag : split(group, ",")) all.emplace_back(tag);
  }
  return all;
}

}  // namespace corpus

#include "indexer/names/aliases.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace indexer::names {
namespace {

[[noreturn]] void refuse(std::size_t line, const std::string& reason) {
  throw AliasError("line " + std::to_string(line) + ": " + reason);
}

AliasName words_of(std::string_view text) {
  AliasName words;
  corpus::text::Words walk(text);
  for (corpus::text::Word word; walk.next(word);) {
    words.emplace_back(text.substr(word.start, word.end - word.start));
  }
  return words;
}

AliasName read_name(std::string_view text, std::size_t line) {
  AliasName words = words_of(text);
  if (words.empty()) refuse(line, "a name without letters; names are separated by single commas");
  if (words.size() > most_words_of_an_alias) {
    refuse(line, "\"" + std::string(text) + "\" has more than " + std::to_string(most_words_of_an_alias) +
                     " words; give its shorter form");
  }
  return words;
}

AliasGroup read_group(std::string_view text, std::size_t line) {
  AliasGroup group;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    group.push_back(read_name(text.substr(at, comma - at), line));
    at = comma + 1;
  }
  if (group.size() < 2) refuse(line, "only one name; a group has two or more, separated by commas");
  return group;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view space = " \t\r";
  const std::size_t start = line.find_first_not_of(space);
  if (start == std::string_view::npos) return {};
  return line.substr(start, line.find_last_not_of(space) - start + 1);
}

}  // namespace

std::vector<AliasGroup> read_aliases(std::string_view text) {
  if (text.size() > longest_alias_list) {
    throw AliasError("the list is longer than " + std::to_string(longest_alias_list) + " bytes");
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<AliasGroup> groups;
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (!corpus::text::is_valid_utf8(line)) refuse(number, "not UTF-8; save the list as UTF-8");
    groups.push_back(read_group(line, number));
  }
  return groups;
}

std::string load_aliases(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw AliasError("cannot read the aliases file " + path);
  std::string text;
  text.resize(longest_alias_list + 1);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) throw AliasError("cannot read the aliases file " + path);
  text.resize(static_cast<std::size_t>(file.gcount()));
  try {
    read_aliases(text);
  } catch (const AliasError& error) {
    throw AliasError("the aliases file " + path + ", " + error.what());
  }
  return text;
}

}  // namespace indexer::names

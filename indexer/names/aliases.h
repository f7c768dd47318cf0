#pragma once
// Names that mean the same though they are not spelt alike: one group a line, separated by commas; # begins a
// line that is not read. The list that comes with the program is aliases.txt; `--aliases` adds another, kept
// in the index, so that a server needs no file.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace indexer::names {

inline constexpr std::size_t most_words_of_an_alias = 4;
inline constexpr std::size_t longest_alias_list = 1'000'000;  ///< bytes

/// The text says the line and what would be right.
struct AliasError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Each name cut into words, as written.
using AliasName = std::vector<std::string>;
using AliasGroup = std::vector<AliasName>;

/// Throws AliasError for a text that is not UTF-8 or too long, a group of one name, and a name without a word
/// or with more than most_words_of_an_alias.
std::vector<AliasGroup> read_aliases(std::string_view text);

/// The list that comes with the program.
std::string_view builtin_aliases();

/// The file's bytes, found good by read_aliases(). Throws AliasError, naming the file.
std::string load_aliases(const std::string& path);

}  // namespace indexer::names

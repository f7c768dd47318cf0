#pragma once
// How a typed word and a word of the archive differ: letters left out, added, replaced or swapped.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace server::spelling {

/// Code points of a folded word.
using Letters = std::u32string;
using LettersView = std::u32string_view;

Letters letters_of(std::string_view word);

enum class Slip : unsigned char {
  none,
  omission,  ///< one letter left out
  swap,      ///< two neighbours changed places
  addition,  ///< one letter too many
  other,     ///< a letter replaced, or more than one of these
};

struct Difference {
  std::size_t edits = 0;  ///< Damerau's distance (optimal string alignment)
  Slip slip = Slip::none;
};

/// Nothing when they are more than `most` edits apart.
std::optional<Difference> difference(LettersView typed, LettersView word, std::size_t most);

}  // namespace server::spelling

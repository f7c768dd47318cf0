#pragma once
// What stands in the same place of two texts: between the same two words, here a figure and there another.

#include <cstddef>
#include <span>

#include "corpus/fingerprint.h"

namespace corpus {

/// Places that both texts have, by what stands in them.
struct Places {
  std::size_t same = 0;      ///< the same in both
  std::size_t other = 0;     ///< another in each
  std::size_t replaced = 0;  ///< of those, by what stands nowhere else, or less often
};

/// Places of numbers, or of names: all that stand in a row (`4-3/4`, `Bank of` not, `New York`) are one. A
/// word put in place of a number is none, so that words replaced at random change few places.
Places places_of(WordClass kind, std::span<const WordHash> one, std::span<const WordHash> other);

}  // namespace corpus

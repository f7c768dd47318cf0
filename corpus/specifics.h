#pragma once
// What the names and numbers of two texts tell: the same news, or the same form filled in anew.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/fingerprint.h"

namespace corpus {

/// How many values two rising lists have in common.
std::size_t common(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other);

/// Words of one class that one article has and the other has not.
struct Changed {
  std::size_t words = 0;
  std::size_t gone = 0;

  double share() const { return words == 0 ? 0 : static_cast<double>(gone) / static_cast<double>(words); }
};

/// Names and numbers that one article has and the other has not at all.
struct Specifics {
  Changed names;
  Changed numbers;

  Changed both() const { return {names.words + numbers.words, names.gone + numbers.gone}; }
};

Specifics changed_specifics(std::span<const WordHash> of, std::span<const WordHash> other);

/// Whether both have so much of their names, and of their numbers, in common, as a share of them; of two or
/// three the half or more.
bool share_specifics(std::span<const WordHash> one, std::span<const WordHash> other, double least);

/// Whether words of each are not in the other, each as often as it stands there, names or numbers among them.
bool replace_specifics(std::span<const WordHash> one, std::span<const WordHash> other);

/// Articles that are mostly numbers: prices, results.
bool are_tables(std::span<const WordHash> one, std::span<const WordHash> other);

/// Tables that do not have their numbers in common.
bool are_other_tables(std::span<const WordHash> one, std::span<const WordHash> other);

/// The same form with other names or numbers in it: daily rates, dividends, weather. It shows either way
/// round; what one article merely adds or leaves out shows one way only.
bool fill_the_same_form(std::span<const WordHash> one, std::span<const WordHash> other);

}  // namespace corpus

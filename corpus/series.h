#pragma once
// Whether two texts that share most of their words are two of a series: prices at another hour, the same news
// of another company.

#include <cstddef>
#include <cstdint>
#include <span>

#include "corpus/fingerprint.h"

namespace corpus {

/// Figures in places that both texts have.
enum class Figures : std::uint8_t {
  same,       ///< but for what a correction changes
  updated,    ///< two and more of a few, as in a later report
  filled_in,  ///< several, as in a form
};

Figures compare_figures(std::span<const WordHash> one, std::span<const WordHash> other);

/// In how many places each has another figure, be it one that the other has elsewhere.
std::size_t other_figures(std::span<const WordHash> one, std::span<const WordHash> other);

/// Whether each is about someone whom the other does not name, by whom it names again and again or begins
/// with.
bool have_other_subjects(std::span<const WordHash> one, std::span<const WordHash> other);

}  // namespace corpus

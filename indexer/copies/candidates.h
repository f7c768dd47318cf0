#pragma once
// Which articles are worth comparing word by word: the same question in a bulk build and in an update.

#include <cstddef>
#include <span>

#include "corpus/fingerprint.h"

namespace indexer::copies {

/// A shingle that so many articles say tells nothing of any: those of a larger group of copies find each
/// other by another one, or by the hash of all words. It bounds what a form letter costs.
inline constexpr std::size_t most_carriers = 2'000;

/// A sample, and of how many shingles.
struct Sample {
  std::span<const std::uint32_t> hashes;
  std::size_t shingles;
};

/// Whether two articles that have `shared` hashes of their samples in common may be copies, or one derived
/// from the other.
bool worth_judging(std::size_t shared, const Sample& one, const Sample& other);

}  // namespace indexer::copies

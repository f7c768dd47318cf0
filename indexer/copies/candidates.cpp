#include "indexer/copies/candidates.h"

#include <algorithm>

namespace indexer::copies {
namespace {

/// A third of the shingles is left of a copy with every fifth word replaced; a tenth of a small sample allows
/// for chance.
constexpr double least_share = 0.1;
/// One shingle in common is a set phrase, unless that is much of what there is.
constexpr std::size_t small_sample = 8;

std::size_t comparable(const Sample& sample, std::uint32_t bound) {
  return static_cast<std::size_t>(std::ranges::upper_bound(sample.hashes, bound) - sample.hashes.begin());
}

}  // namespace

bool worth_judging(std::size_t shared, const Sample& one, const Sample& other) {
  const std::uint32_t bound =
      std::min(corpus::sample_bound(one.shingles), corpus::sample_bound(other.shingles));
  const std::size_t fewer = std::min(comparable(one, bound), comparable(other, bound));
  if (shared < 2 && fewer > small_sample) return false;
  return static_cast<double>(shared) >= least_share * static_cast<double>(fewer);
}

}  // namespace indexer::copies

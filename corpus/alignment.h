#pragma once
// How the words that two texts share lie in either: word by word, in whole passages, or in phrases put
// together anew.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/fingerprint.h"

namespace corpus {

/// `of` without passages of its own: runs of words of which no two neighbours are neighbours in the other.
/// Single words that were replaced stay. `pairs`: the other's shingles of two, rising.
std::vector<WordHash> without_own_passages(std::span<const WordHash> of,
                                           const std::vector<std::uint32_t>& pairs);

/// How often the words that both have move against each other: not at all where words were replaced, once or
/// twice for a paragraph that was dropped or moved, and with every phrase where a report was written anew.
std::size_t shifts(std::span<const WordHash> one, std::span<const WordHash> other);

}  // namespace corpus

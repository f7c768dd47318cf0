#pragma once
// What an article adds to the counts by which repeated lines of a source are known, and the rule itself.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/article.h"

namespace corpus::furniture {

/// Keys of counts have 48 bits: enough that two of a hundred million hardly ever meet, short when stored.
inline constexpr unsigned key_bits = 48;

/// A unit of the body that may be furniture.
struct CountedUnit {
  std::uint64_t key = 0;    ///< of its text, white space squeezed, within its source
  std::uint32_t start = 0;  ///< bytes of the body
  std::uint32_t end = 0;
  bool distinctive = false;  ///< long enough to be no common phrase, short enough to be no paragraph of news
};

struct Digest {
  std::uint64_t source = 0;  ///< key of the source: its count is how many stories it has
  /// Key of the story: copies and updates of one article share it, and count once.
  std::uint64_t story = 0;
  std::uint64_t title = 0;  ///< key of an inferred title, which may be a line cut off the body; 0: given
  std::vector<CountedUnit> units;  ///< unmasked ones, in order
};

/// Articles without a source belong to the host of their address, else to their folder, else to their file.
Digest digest_of(const Article& article);

/// How many stories hold what a key stands for.
using Counts = std::function<std::uint32_t(std::uint64_t key)>;

/// How many of a source's `stories` must hold the same unit before it is furniture; of a distinctive unit
/// half of the stories and at least 3, but from ten stories on the larger of 5 and one in twenty; of others
/// at least 5 and one in five. Never reached below 3 stories.
std::uint32_t furniture_from(std::uint32_t stories, bool distinctive);

/// The units that are furniture by the counts.
std::vector<MaskedSpan> repeated_units(const Digest& digest, const Counts& counts);

/// Masks them in `article.masked`; an inferred title that turns out to
/// be one goes back into the body, and another is inferred. REQUIRES: `digest` is that of the article.
Article without_repeated(Article article, const Digest& digest, const Counts& counts);

}  // namespace corpus::furniture

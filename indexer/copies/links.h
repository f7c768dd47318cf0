#pragma once
// Every pair of kin in a whole archive, found at once: by shingles that their samples share, then by all
// their words.

#include <functional>
#include <optional>
#include <vector>

#include "corpus/fingerprint.h"
#include "indexer/copies/members.h"

namespace indexer::copies {

/// What there is to compare. Functions are called from many threads.
struct Archive {
  const std::vector<corpus::Fingerprint>& prints;  ///< by number
  std::function<std::vector<corpus::WordHash>(std::uint32_t number)> words;
  std::function<std::optional<std::int64_t>(std::uint32_t number)> published;
};

/// All links but those between articles of the very same words.
std::vector<Link> find_links(const Archive& archive, std::size_t jobs);

/// Articles of the very same words, in chains: each linked to the next.
std::vector<Link> equal_links(const std::vector<corpus::Fingerprint>& prints);

}  // namespace indexer::copies

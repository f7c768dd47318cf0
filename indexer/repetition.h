#pragma once
// How many stories of a source hold the same unit of text: counted while articles are read, in any order and
// on any thread, so that what is repeated across the archive is known before the first document is made.

#include <cstdint>
#include <mutex>
#include <vector>

#include "corpus/furniture/digest.h"

namespace indexer {

/// A key of corpus::furniture::Digest and its count.
struct KeyCount {
  std::uint64_t key = 0;
  std::uint32_t count = 0;

  bool operator==(const KeyCount&) const = default;
};

/// Rising by key, each key once.
using KeyCounts = std::vector<KeyCount>;

/// 0 when it is not there. Quick where keys are spread evenly, as those of digests are; logarithmic at worst.
std::uint32_t count_of(const KeyCounts& counts, std::uint64_t key);

/// Takes digests in any order. Thread-safe until finish(). Sixteen bytes a unit of text stay in memory: about
/// 250 an article.
class RepetitionCounter {
 public:
  void add(const std::vector<corpus::furniture::Digest>& digests);
  void add(const std::vector<corpus::Article>& articles);

  /// A unit counts once a story, however often its copies and updates were read. Also holds the count of each
  /// source, and of each story 1, by which a later run knows it again. Leaves the counter empty.
  KeyCounts finish();

 private:
  struct Seen {
    std::uint64_t key;
    std::uint64_t story;
    // clang-tidy 14 takes the defaulted comparison for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr): see above
    auto operator<=>(const Seen&) const = default;
  };

  std::mutex mutex_;
  std::vector<Seen> seen_;
};

}  // namespace indexer

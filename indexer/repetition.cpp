#include "indexer/repetition.h"

#include <algorithm>

namespace indexer {

namespace {

/// Where a key would stand if keys were spread evenly, as hashes are.
std::size_t likely_place(const KeyCounts& counts, std::uint64_t key) {
  constexpr double all_keys = std::uint64_t{1} << corpus::furniture::key_bits;
  return std::min(counts.size() - 1, static_cast<std::size_t>(static_cast<double>(key) / all_keys *
                                                              static_cast<double>(counts.size())));
}

}  // namespace

std::uint32_t count_of(const KeyCounts& counts, std::uint64_t key) {
  if (counts.empty()) return 0;
  // From there outwards in steps that double: a few places in a row, not twenty all over the list.
  std::size_t first = likely_place(counts, key);
  std::size_t last = first;
  for (std::size_t step = 16; first > 0 && counts[first].key > key; step *= 2) first -= std::min(first, step);
  for (std::size_t step = 16; last < counts.size() && counts[last].key < key; step *= 2)
    last = std::min(counts.size(), last + step);
  const auto end = counts.begin() + static_cast<std::ptrdiff_t>(last);
  const auto found = std::ranges::lower_bound(counts.begin() + static_cast<std::ptrdiff_t>(first), end, key,
                                              {}, &KeyCount::key);
  return found != counts.end() && found->key == key ? found->count : 0;
}

void RepetitionCounter::add(const std::vector<corpus::furniture::Digest>& digests) {
  std::vector<Seen> seen;
  for (const corpus::furniture::Digest& digest : digests) {
    seen.push_back({digest.source, digest.story});
    seen.push_back({digest.story, digest.story});
    if (digest.title != 0) seen.push_back({digest.title, digest.story});
    for (const corpus::furniture::CountedUnit& unit : digest.units) seen.push_back({unit.key, digest.story});
  }
  const std::lock_guard lock(mutex_);
  seen_.insert(seen_.end(), seen.begin(), seen.end());
}

void RepetitionCounter::add(const std::vector<corpus::Article>& articles) {
  std::vector<corpus::furniture::Digest> digests;
  digests.reserve(articles.size());
  for (const corpus::Article& article : articles) digests.push_back(corpus::furniture::digest_of(article));
  add(digests);
}

KeyCounts RepetitionCounter::finish() {
  std::ranges::sort(seen_);
  seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
  KeyCounts counts;
  for (const Seen& seen : seen_) {
    if (counts.empty() || counts.back().key != seen.key) counts.push_back({seen.key, 0});
    ++counts.back().count;
  }
  seen_ = {};
  return counts;
}

}  // namespace indexer

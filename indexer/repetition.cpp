#include "indexer/repetition.h"

#include <algorithm>

namespace indexer {

std::uint32_t count_of(const KeyCounts& counts, std::uint64_t key) {
  const auto found = std::ranges::lower_bound(counts, key, {}, &KeyCount::key);
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

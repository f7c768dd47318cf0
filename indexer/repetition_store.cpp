#include "indexer/repetition_store.h"

#include <algorithm>
#include <string_view>

#include "indexer/packing.h"
#include "indexer/schema.h"

// A bucket holds the keys with the same highest bits. Keys are written as differences, each followed by its
// count; nearly all counts are 1, so an entry takes about five bytes.

namespace indexer {
namespace {

constexpr unsigned bucket_bits = 12;
constexpr unsigned rest_bits = corpus::furniture::key_bits - bucket_bits;

std::uint64_t bucket_of(std::uint64_t key) {
  return key >> rest_bits;
}

std::string metadata_key(std::uint64_t bucket) {
  std::string key(metadata::repeated);
  for (unsigned shift = bucket_bits; shift > 0; shift -= 4)
    key += "0123456789abcdef"[(bucket >> (shift - 4)) & 15U];
  return key;
}

std::string pack_bucket(const KeyCounts& counts) {
  std::string packed;
  std::uint64_t before = counts.empty() ? 0 : bucket_of(counts.front().key) << rest_bits;
  for (const KeyCount& each : counts) {
    pack_number(packed, each.key - before);
    pack_number(packed, each.count);
    before = each.key;
  }
  return packed;
}

KeyCounts unpack_bucket(std::uint64_t bucket, std::string_view packed) {
  KeyCounts counts;
  std::uint64_t key = bucket << rest_bits;
  while (!packed.empty()) {
    key += unpack_number(packed);
    counts.push_back({key, static_cast<std::uint32_t>(unpack_number(packed))});
  }
  return counts;
}

KeyCounts sum(const KeyCounts& one, const KeyCounts& other) {
  KeyCounts all;
  all.reserve(one.size() + other.size());
  std::ranges::merge(one, other, std::back_inserter(all), {}, &KeyCount::key, &KeyCount::key);
  KeyCounts joined;
  joined.reserve(all.size());
  for (const KeyCount& each : all) {
    if (!joined.empty() && joined.back().key == each.key) {
      joined.back().count += each.count;
    } else {
      joined.push_back(each);
    }
  }
  return joined;
}

}  // namespace

void add_counts(Xapian::WritableDatabase& database, const KeyCounts& counts) {
  for (auto begin = counts.begin(); begin != counts.end();) {
    const std::uint64_t bucket = bucket_of(begin->key);
    const auto end = std::find_if(begin, counts.end(),
                                  [&](const KeyCount& each) { return bucket_of(each.key) != bucket; });
    const std::string key = metadata_key(bucket);
    const KeyCounts stored = unpack_bucket(bucket, database.get_metadata(key));
    database.set_metadata(key, pack_bucket(sum(stored, {begin, end})));
    begin = end;
  }
}

std::uint32_t StoredCounts::count(std::uint64_t key) {
  const std::uint64_t bucket = bucket_of(key);
  const std::lock_guard lock(mutex_);
  auto found = buckets_.find(bucket);
  if (found == buckets_.end()) {
    found =
        buckets_.emplace(bucket, unpack_bucket(bucket, database_.get_metadata(metadata_key(bucket)))).first;
  }
  return count_of(found->second, key);
}

}  // namespace indexer

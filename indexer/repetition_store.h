#pragma once
// The counts of repeated units as the index keeps them: metadata in buckets, so that an update reads and
// writes only those that its articles touch. Layout: docs/index-format.md.

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include <xapian.h>

#include "indexer/repetition.h"

namespace indexer {

/// Adds the counts to those that the database holds. Does not commit.
void add_counts(Xapian::WritableDatabase& database, const KeyCounts& counts);

/// Counts of an index as it stands, read when they are asked for. Thread-safe, as long as nobody else uses
/// the same database. Throws Xapian::Error, DamagedRecord.
class StoredCounts {
 public:
  explicit StoredCounts(Xapian::Database index) : database_(std::move(index)) {}

  std::uint32_t count(std::uint64_t key);

 private:
  std::mutex mutex_;
  Xapian::Database database_;
  std::map<std::uint64_t, KeyCounts> buckets_;
};

}  // namespace indexer

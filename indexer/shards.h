#pragma once
// Small databases on their way into one: built in parallel, merged in their order.

#include <string>
#include <vector>

#include <xapian.h>

namespace indexer {

/// A database that is written once, in one go, and need not survive a crash.
Xapian::WritableDatabase open_shard(const std::string& path);

/// Merges databases into a new one at `target`, document ids in the given order, and removes them.
/// Merges in two rounds, the first on `jobs` threads, when there are many.
void merge_shards(const std::vector<std::string>& shards, const std::string& target, std::size_t jobs);

}  // namespace indexer

#include "indexer/shards.h"

#include <algorithm>
#include <filesystem>

#include "indexer/threads.h"

namespace indexer {
namespace {

/// Databases merged at once. Each holds five files open; 1,024 open files are a usual limit.
constexpr std::size_t merged_at_once = 96;

void merge(const std::vector<std::string>& shards, const std::string& target) {
  Xapian::Database all;
  for (const std::string& shard : shards) all.add_database(Xapian::Database(shard));
  all.compact(target);
  for (const std::string& shard : shards) std::filesystem::remove_all(shard);
}

std::vector<std::string> merge_in_groups(const std::vector<std::string>& shards, std::size_t jobs) {
  // As many for each worker, so that none waits for another.
  const std::size_t rounds = (shards.size() + merged_at_once * jobs - 1) / (merged_at_once * jobs);
  const std::size_t size = (shards.size() + rounds * jobs - 1) / (rounds * jobs);
  const std::size_t groups = (shards.size() + size - 1) / size;
  std::vector<std::string> merged(groups);
  for_each_in_parallel(jobs, groups, [&](std::size_t, std::size_t group) {
    const auto begin = shards.begin() + static_cast<std::ptrdiff_t>(std::min(shards.size(), group * size));
    const auto end =
        shards.begin() + static_cast<std::ptrdiff_t>(std::min(shards.size(), (group + 1) * size));
    merged[group] = shards[group * size] + "-merged";
    merge({begin, end}, merged[group]);
  });
  return merged;
}

}  // namespace

Xapian::WritableDatabase open_shard(const std::string& path) {
  return Xapian::WritableDatabase(path,
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
}

void merge_shards(const std::vector<std::string>& shards, const std::string& target, std::size_t jobs) {
  std::vector<std::string> left = shards;
  while (left.size() > merged_at_once) left = merge_in_groups(left, jobs);
  merge(left, target);
}

}  // namespace indexer

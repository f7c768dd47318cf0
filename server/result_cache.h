#pragma once
// Results of searches while the index stays the same, those asked for longest ago thrown out first: the
// front page's query, and every page and feed that polls, cost a copy.

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/edition_keeper.h"
#include "server/results.h"

namespace server {

/// Thread-safe.
class ResultCache {
 public:
  /// `most_bytes`: of results and keys, about; 0: keeps nothing.
  explicit ResultCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  bool is_on() const { return most_bytes_ > 0; }

  /// `key` names the request. What was kept of another edition is never found.
  std::optional<Results> find(const Edition& edition, const std::string& key);
  void keep(const Edition& edition, const std::string& key, const Results& results);

  struct Counts {
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;
    std::size_t entries = 0;
    std::size_t bytes = 0;
  };
  Counts counts() const;

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Results> results;
    std::size_t bytes = 0;
  };

  void follow(const Edition& edition);
  std::shared_ptr<const Results> look_up(const Edition& edition, const std::string& key);

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  Edition edition_;
  std::list<Entry> entries_;  ///< asked for last first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  Counts counts_;
};

}  // namespace server

#pragma once
// How many articles of an index hold a term, remembered while the index stays the same: a search asks several
// times for every word, each time some blocks of a tree, and users ask for the same words again and again.

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include <xapian.h>

namespace server {

/// Not thread-safe: one for each worker.
class Vocabulary {
 public:
  /// REQUIRES: `database` outlives what is asked until the next call. `generation` rises with every change of
  /// the index; 0 is never remembered.
  void follow(const Xapian::Database& database, std::uint64_t generation);

  /// Articles that hold the term; 0: none does. REQUIRES: follow() was called.
  Xapian::doccount articles_with(const std::string& term);

  const Xapian::Database& database() const { return *database_; }
  std::uint64_t generation() const { return generation_; }

 private:
  const Xapian::Database* database_ = nullptr;
  std::uint64_t generation_ = 0;
  std::unordered_map<std::string, Xapian::doccount> known_;
};

}  // namespace server

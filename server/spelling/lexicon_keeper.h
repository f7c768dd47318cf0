#pragma once
// One lexicon for all workers, made anew when the index has changed: for a small index at once, for a larger
// one on a thread of its own, while the one before serves.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include <xapian.h>

#include "server/spelling/lexicon.h"

namespace server::spelling {

/// Which index a lexicon is of.
struct Edition {
  std::uint64_t revision = 0;
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  bool operator==(const Edition&) const = default;
};

/// Thread-safe.
class LexiconKeeper {
 public:
  /// `path`: the index folder or a stub file.
  explicit LexiconKeeper(std::string path) : path_(std::move(path)) {}
  ~LexiconKeeper();
  LexiconKeeper(const LexiconKeeper&) = delete;
  LexiconKeeper& operator=(const LexiconKeeper&) = delete;

  /// Begins to make the lexicon of a large index, so that it is there when it is needed.
  void prepare(const Edition& edition);

  /// The lexicon of this edition, else an older one; nullptr while there is none. `database` is the caller's.
  std::shared_ptr<const Lexicon> of(const Xapian::Database& database, const Edition& edition);

 private:
  void start_making(const Edition& edition);
  void keep(std::shared_ptr<const Lexicon> lexicon, const Edition& edition);

  std::string path_;
  std::mutex mutex_;  ///< of all below but making_
  std::shared_ptr<const Lexicon> lexicon_;
  Edition edition_;
  std::thread maker_;
  std::atomic<bool> making_{false};
};

}  // namespace server::spelling

#pragma once
// One table for all workers of what an index holds, made anew when the index has changed: for a small index
// while the request waits, for a larger one on a thread of its own, while the one before serves; and not all
// the time, however often articles come.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include <xapian.h>

namespace server {

/// Which index a table is of.
struct Edition {
  std::string identity{};  ///< IndexFacts::identity
  std::uint64_t revision = 0;
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  bool operator==(const Edition&) const = default;
};

/// Up to this many articles a table is made while a request waits: some milliseconds.
inline constexpr std::uint64_t most_articles_at_once = 2'000;

/// After a table was made of a larger index, so many times as long passes before the next: making takes a
/// tenth of one core at most.
inline constexpr int rests_for_making = 9;

/// Thread-safe. `Table` is made of a database and immutable.
template <class Table>
class EditionKeeper {
 public:
  /// `path`: the index folder or a stub file.
  explicit EditionKeeper(std::string path) : path_(std::move(path)) {}
  ~EditionKeeper() {
    if (maker_.joinable()) maker_.join();
  }
  EditionKeeper(const EditionKeeper&) = delete;
  EditionKeeper& operator=(const EditionKeeper&) = delete;

  /// Begins to make the table of a large index, so that it is there when it is needed.
  void prepare(const Edition& edition) {
    if (edition.articles > most_articles_at_once && Clock::now() >= rests_until_.load() &&
        !making_.exchange(true))
      start_making(edition);
  }

  /// The table of this edition, else an older one; nullptr while there is none. `database` is the caller's.
  std::shared_ptr<const Table> of(const Xapian::Database& database, const Edition& edition) {
    if (auto known = known_of(edition)) return known;
    if (edition.articles <= most_articles_at_once) {
      auto table = std::make_shared<const Table>(database);
      keep(table, edition);
      return table;
    }
    prepare(edition);
    const std::lock_guard lock(mutex_);
    return table_;
  }

  /// Whether of() gives the table of this very edition.
  bool is_settled(const Edition& edition) {
    return edition.articles <= most_articles_at_once || known_of(edition) != nullptr;
  }

 private:
  using Clock = std::chrono::steady_clock;

  std::shared_ptr<const Table> known_of(const Edition& edition) {
    const std::lock_guard lock(mutex_);
    return table_ && edition_ == edition ? table_ : nullptr;
  }

  void keep(std::shared_ptr<const Table> table, const Edition& edition) {
    const std::lock_guard lock(mutex_);
    table_ = std::move(table);
    edition_ = edition;
  }

  // One that cannot be made, because the index is being replaced or is damaged, is tried again when it is
  // needed next.
  void start_making(const Edition& edition) {
    if (maker_.joinable()) maker_.join();
    maker_ = std::thread([this, edition] {
      const auto began = Clock::now();
      try {
        keep(std::make_shared<const Table>(Xapian::Database(path_)), edition);
      } catch (const Xapian::Error&) {  // NOLINT(bugprone-empty-catch): see above
      }
      const auto now = Clock::now();
      rests_until_ = now + rests_for_making * (now - began);
      making_ = false;
    });
  }

  std::string path_;
  std::mutex mutex_;  ///< of table and edition
  std::shared_ptr<const Table> table_;
  Edition edition_;
  std::thread maker_;  ///< touched only by who has set making_
  std::atomic<bool> making_{false};
  std::atomic<Clock::time_point> rests_until_{Clock::time_point{}};
};

}  // namespace server

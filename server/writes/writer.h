#pragma once
// The one thread that writes to the index. It gathers the orders of many requests and makes each group
// durable in one commit, so that a hundred clients cost little more than one. Between groups the index is let
// go, so that the command line can write to it too.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "server/limits.h"
#include "server/metrics/histogram.h"
#include "server/writes/ticket.h"

namespace server::writes {

/// When a group is closed: whichever comes first.
struct GroupBounds {
  std::size_t articles = 1'000;
  std::size_t bytes = 8'388'608;      ///< of bodies
  std::chrono::milliseconds wait{5};  ///< from its first order on: for others to come along
};

struct WriterOptions {
  std::string index;  ///< folder, as the command line takes it
  Limits limits{};
  GroupBounds group{};
  std::function<void(std::string_view)> on_error;  ///< a commit failed: for the log; from the writer's thread
};

/// What a writer has done so far.
struct Counts {
  std::size_t waiting = 0;     ///< orders that wait or are being written
  std::uint64_t failures = 0;  ///< commits that failed
  metrics::Histogram commits;
};

/// Thread-safe.
class Writer {
 public:
  explicit Writer(WriterOptions options);
  /// Writes what was taken, then ends.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// The ticket is done when the order is durable, and what is opened from then on shows it; or when it
  /// failed. Throws ProblemError 503 when too much waits already, 413
  /// when one order has too many articles.
  std::shared_ptr<Ticket> submit(Order order);

  Counts counts() const;

 private:
  struct Waiting {
    Order order;
    std::size_t bytes;
    std::shared_ptr<Ticket> ticket;
  };
  struct Group;

  void run();
  std::optional<Waiting> next(std::chrono::steady_clock::time_point until);
  std::optional<Waiting> first();
  std::optional<Waiting> take();
  void commit(Group& group);
  std::vector<indexer::Edited> write(std::span<const indexer::Edit> edits) const;

  WriterOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> queue_;
  Counts counts_;  ///< `waiting` are those that are not settled
  std::size_t unsettled_bytes_ = 0;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace server::writes

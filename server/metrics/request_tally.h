#pragma once
// The requests answered, by route and status: each worker counts its own, and all are added up when somebody
// asks.

#include <chrono>
#include <compare>
#include <deque>
#include <map>
#include <mutex>
#include <string_view>

#include "server/metrics/histogram.h"

namespace server::metrics {

/// Bounded in number whatever clients send: routes are ours, and statuses few.
struct RequestKind {
  std::string_view method;  ///< a literal; `other` where no route was found
  std::string_view route;   ///< its pattern, a literal; `none` where no route was found
  int status = 0;

  auto operator<=>(const RequestKind&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

using RequestCounts = std::map<RequestKind, Histogram>;

/// Thread-safe; its lock is free but for the moment in which somebody asks.
class RequestTally {
 public:
  void add(const RequestKind& kind, std::chrono::nanoseconds took) {
    const std::lock_guard lock(mutex_);
    counts_[kind].observe(took);
  }

  void add_to(RequestCounts& sum) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [kind, histogram] : counts_) sum[kind].add(histogram);
  }

 private:
  mutable std::mutex mutex_;
  RequestCounts counts_;
};

/// Thread-safe.
class RequestTallies {
 public:
  /// One for each thread that counts. Holds as long as this.
  RequestTally& another() {
    const std::lock_guard lock(mutex_);
    return tallies_.emplace_back();
  }

  RequestCounts sum() const {
    const std::lock_guard lock(mutex_);
    RequestCounts sum;
    for (const RequestTally& tally : tallies_) tally.add_to(sum);
    return sum;
  }

 private:
  mutable std::mutex mutex_;
  std::deque<RequestTally> tallies_;
};

}  // namespace server::metrics

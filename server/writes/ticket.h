#pragma once
// What a request holds while its order waits for the writer.

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

#include "server/connections/worker.h"
#include "server/writes/order.h"

namespace server::writes {

/// Thread-safe.
class Ticket : public connections::Errand {
 public:
  void when_done(std::function<void()> done) noexcept override {
    {
      const std::lock_guard lock(mutex_);
      if (!outcome_) {
        done_ = std::move(done);
        return;
      }
    }
    done();
  }

  /// Once.
  void settle(Outcome outcome) {
    std::function<void()> done;
    {
      const std::lock_guard lock(mutex_);
      outcome_ = std::move(outcome);
      done = std::move(done_);
    }
    if (done) done();
  }

  /// REQUIRES: it is done.
  const Outcome& outcome() const { return *outcome_; }

 private:
  std::mutex mutex_;
  std::optional<Outcome> outcome_;
  std::function<void()> done_;
};

}  // namespace server::writes

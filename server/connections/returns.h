#pragma once
// The way back from the workers to the loop. An answer that went out whole needs no more attention until the client
// speaks again, so the loop is woken only when it has something to do: that halves the cost of a small request.

#include <mutex>
#include <unordered_set>
#include <vector>

#include "server/connections/exchange.h"
#include "server/connections/wake.h"

namespace server::connections {

class Returns {
 public:
  explicit Returns(const Wake& wake) : wake_(wake) {}

  enum class Urgency { whenever, now };

  /// From a worker, which must not touch the exchange any more.
  void give_back(Exchange& exchange, Urgency urgency);
  /// From the loop: its socket spoke while a worker holds the exchange, so wake the loop when it comes back.
  void ask_for(const Exchange& exchange);
  /// From the loop: all that came back since the last call; valid until the next.
  const std::vector<Exchange*>& take();

 private:
  const Wake& wake_;
  std::mutex mutex_;
  std::vector<Exchange*> returned_;
  std::vector<Exchange*> taken_;  // the loop's; the two change places, so that neither allocates for ever
  std::unordered_set<const Exchange*> asked_for_;
};

}  // namespace server::connections

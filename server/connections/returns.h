#pragma once
// The way back from the workers to the loop. An answer that went out whole needs no more attention until the
// client speaks again, so the loop is woken only when it has something to do: that halves the cost of a small
// request.

#include <cstddef>
#include <mutex>
#include <vector>

#include "server/connections/exchange.h"
#include "server/connections/wake.h"

namespace server::connections {

class Returns {
 public:
  /// `capacity`: exchanges that can be on their way at once; no memory is taken later.
  Returns(const Wake& wake, std::size_t capacity);

  enum class Urgency { whenever, now };

  /// From a worker, which must not touch the exchange any more.
  void give_back(Exchange& exchange, Urgency urgency);
  /// From the loop: its socket spoke while a worker holds the exchange, so wake the loop when it comes back.
  /// One that is back already is among the next taken.
  void ask_for(Exchange& exchange);
  /// From the loop: all that came back since the last call; valid until the next.
  const std::vector<Exchange*>& take();

 private:
  const Wake& wake_;
  std::mutex mutex_;
  std::vector<Exchange*> returned_;
  std::vector<Exchange*> taken_;  // the loop's; the two change places
};

}  // namespace server::connections

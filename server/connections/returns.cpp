#include "server/connections/returns.h"

#include <algorithm>

namespace server::connections {

void Returns::give_back(Exchange& exchange, Urgency urgency) {
  bool is_awaited = urgency == Urgency::now;
  {
    const std::lock_guard lock(mutex_);
    returned_.push_back(&exchange);
    if (!asked_for_.empty()) is_awaited = asked_for_.erase(&exchange) > 0 || is_awaited;
  }
  if (is_awaited) wake_.ring();
}

void Returns::ask_for(const Exchange& exchange) {
  const std::lock_guard lock(mutex_);
  // Already back: the loop takes it at the end of this round.
  if (std::find(returned_.begin(), returned_.end(), &exchange) != returned_.end()) return;
  asked_for_.insert(&exchange);
}

const std::vector<Exchange*>& Returns::take() {
  taken_.clear();
  const std::lock_guard lock(mutex_);
  taken_.swap(returned_);
  return taken_;
}

}  // namespace server::connections

#include "server/connections/returns.h"

namespace server::connections {

Returns::Returns(const Wake& wake, std::size_t capacity) : wake_(wake) {
  returned_.reserve(capacity);
  taken_.reserve(capacity);
}

void Returns::give_back(Exchange& exchange, Urgency urgency) {
  bool is_awaited = urgency == Urgency::now;
  {
    const std::lock_guard lock(mutex_);
    is_awaited = is_awaited || exchange.is_asked_for;
    exchange.is_back = true;
    returned_.push_back(&exchange);
  }
  if (is_awaited) wake_.ring();
}

void Returns::ask_for(Exchange& exchange) {
  const std::lock_guard lock(mutex_);
  exchange.is_asked_for = !exchange.is_back;
}

const std::vector<Exchange*>& Returns::take() {
  taken_.clear();
  const std::lock_guard lock(mutex_);
  taken_.swap(returned_);
  for (Exchange* exchange : taken_) exchange->is_back = exchange->is_asked_for = false;
  return taken_;
}

}  // namespace server::connections

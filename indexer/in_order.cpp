#include "indexer/in_order.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <utility>

namespace indexer {

struct InOrder::State {
  std::mutex mutex;
  std::condition_variable moved;
  std::map<std::size_t, std::function<void()>> waiting;
  std::size_t next = 0;
  std::size_t window = 0;
  bool running = false;
  bool failed = false;
};

InOrder::InOrder(std::size_t window) : state_(std::make_unique<State>()) {
  state_->window = window;
}
InOrder::~InOrder() = default;

void InOrder::fail() {
  const std::lock_guard lock(state_->mutex);
  state_->failed = true;
  state_->moved.notify_all();
}

void InOrder::run(std::size_t sequence, std::function<void()> action) {
  State& state = *state_;
  std::unique_lock lock(state.mutex);
  state.moved.wait(lock, [&] { return sequence < state.next + state.window || state.failed; });
  if (state.failed) return;
  state.waiting.emplace(sequence, std::move(action));
  while (!state.running && !state.failed && state.waiting.contains(state.next)) {
    const std::function<void()> ready = std::move(state.waiting.extract(state.next).mapped());
    state.running = true;
    lock.unlock();
    try {
      ready();
    } catch (...) {
      fail();
      throw;
    }
    lock.lock();
    state.running = false;
    ++state.next;
    state.moved.notify_all();
  }
}

}  // namespace indexer

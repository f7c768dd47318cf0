#include "indexer/threads.h"

#include <algorithm>
#include <atomic>

namespace indexer {

Crew::Crew(std::size_t size, std::function<void(std::size_t)> work, const std::function<void()>& on_failure) {
  const auto run = [this, work = std::move(work), on_failure](std::size_t number) {
    try {
      work(number);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (failure_) return;
      failure_ = std::current_exception();
      on_failure();
    }
  };
  try {
    for (std::size_t number = 0; number < size; ++number) threads_.emplace_back(run, number);
  } catch (...) {
    // The system gives no more threads: those begun end before what they work on does.
    on_failure();
    wait();
    throw;
  }
}

Crew::~Crew() {
  wait();
}

void Crew::wait() {
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void Crew::join() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  if (failure_) std::rethrow_exception(failure_);
}

void for_each_in_parallel(std::size_t jobs, std::size_t items,
                          const std::function<void(std::size_t worker, std::size_t item)>& task) {
  std::atomic<std::size_t> next{0};
  const auto work = [&](std::size_t worker) {
    for (std::size_t item = next++; item < items; item = next++) task(worker, item);
  };
  Crew crew(std::min(jobs, items), work, [&] { next = items; });
  crew.join();
}

}  // namespace indexer

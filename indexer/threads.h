#pragma once
// A few threads that do one job together and end together: the first exception is the caller's.

#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace indexer {

/// Threads that run `work(number)` until it returns. `on_failure` is called once, on the thread that failed
/// first, and should make the others return soon; or by the constructor, which throws when the system has no
/// more threads.
class Crew {
 public:
  Crew(std::size_t size, std::function<void(std::size_t)> work, const std::function<void()>& on_failure);
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Waits for all, then throws what the first that failed threw.
  void join();

 private:
  void wait();

  std::mutex mutex_;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

/// Runs `task(worker, item)` for every item below `items`, on `jobs` threads; items are begun in rising
/// order.
void for_each_in_parallel(std::size_t jobs, std::size_t items,
                          const std::function<void(std::size_t worker, std::size_t item)>& task);

}  // namespace indexer

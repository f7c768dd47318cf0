#pragma once
// A bounded queue of requests and the threads that answer them. A request that waits for an errand takes
// neither a thread nor a place in the queue; who begins errands bounds them.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/connections/exchange.h"
#include "server/connections/returns.h"

namespace server::connections {

class WorkerPool {
 public:
  struct Size {
    std::size_t threads = 1;
    std::size_t waiting = 0;  ///< requests beyond those being answered
  };

  /// Makes the workers here, so that their exceptions reach the caller. `draining` outlives the pool: while
  /// it is true, every answer closes its connection.
  WorkerPool(Size size, const MakeWorker& make_worker, Returns& returns, const std::atomic<bool>& draining);
  /// Waits for the errands under way, finishes the requests being answered, drops those waiting.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  enum class Submission { taken, full };
  /// Taken: the exchange is a worker's until it comes back by way of `returns`.
  Submission submit(Exchange& exchange);

  /// Requests that no worker has begun to answer; from any thread.
  std::size_t waiting() const;

 private:
  void work(Worker& worker);
  Exchange* next();
  void finish(Exchange& exchange);
  void let_wait(Exchange& exchange);
  void resume(Exchange& exchange);
  void stop();

  const Size size_;
  Returns& returns_;
  const std::atomic<bool>& draining_;
  mutable std::mutex mutex_;
  std::condition_variable not_empty_;
  std::condition_variable errands_done_;
  std::deque<Exchange*> queue_;
  std::size_t on_errands_ = 0;
  std::size_t unfinished_ = 0;  // waiting or being answered
  bool is_stopping_ = false;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::thread> threads_;
};

}  // namespace server::connections

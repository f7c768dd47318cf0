#include "server/connections/worker_pool.h"

#include <csignal>
#include <new>
#include <utility>

#include "server/connections/refusal.h"
#include "server/request_id.h"

namespace server::connections {
namespace {

// Signals belong to the thread that runs the program; new threads inherit the mask of the one that makes
// them.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t blocked;
    sigfillset(&blocked);
    for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) sigdelset(&blocked, fault);
    pthread_sigmask(SIG_SETMASK, &blocked, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

void answer_failure(Exchange& exchange) {
  exchange.after = After::close;
  exchange.answer.clear();
  try {
    const Refusal refusal{exchange.peer, internal_error(), new_request_id()};
    exchange.answer = to_answer(refusal, exchange.head.answer_body);
    exchange.failed_request_id = refusal.request_id;
  } catch (const std::bad_alloc&) {
    exchange.is_broken = true;  // no memory even for this: the connection is closed without an answer
  }
}

// Without an answer when there is an errand to wait for.
void answer(Exchange& exchange, Worker& worker, const std::atomic<bool>& draining) {
  const std::string_view bytes = exchange.request;
  const std::shared_ptr<Errand> done = std::exchange(exchange.errand, nullptr);
  try {
    Answer given = worker.answer({.head = bytes.substr(0, exchange.head.bytes),
                                  .body = bytes.substr(exchange.head.bytes),
                                  .peer = exchange.peer,
                                  .errand = done.get()});
    if (given.errand) {
      exchange.errand = std::move(given.errand);
      return;
    }
    const bool keeps = given.after == After::keep && exchange.head.after == After::keep && !draining;
    exchange.answer = std::move(given.bytes);
    exchange.after = keeps ? After::keep : After::close;
    state_connection(exchange);
  } catch (...) {
    answer_failure(exchange);
  }
}

}  // namespace

WorkerPool::WorkerPool(Size size, const MakeWorker& make_worker, Returns& returns,
                       const std::atomic<bool>& draining)
    : size_(size), returns_(returns), draining_(draining) {
  for (std::size_t i = 0; i < size_.threads; ++i) workers_.push_back(make_worker());
  const SignalsBlocked blocked;
  try {
    for (const auto& worker : workers_) threads_.emplace_back([this, &worker] { work(*worker); });
  } catch (...) {
    stop();
    throw;
  }
}

WorkerPool::~WorkerPool() {
  stop();
}

void WorkerPool::stop() {
  {
    std::unique_lock lock(mutex_);
    errands_done_.wait(lock, [this] { return on_errands_ == 0; });
    is_stopping_ = true;
  }
  not_empty_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

WorkerPool::Submission WorkerPool::submit(Exchange& exchange) {
  {
    const std::lock_guard lock(mutex_);
    if (unfinished_ >= size_.threads + size_.waiting) return Submission::full;
    queue_.push_back(&exchange);
    ++unfinished_;
  }
  not_empty_.notify_one();
  return Submission::taken;
}

std::size_t WorkerPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

Exchange* WorkerPool::next() {
  std::unique_lock lock(mutex_);
  not_empty_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
  if (is_stopping_) return nullptr;
  Exchange* exchange = queue_.front();
  queue_.pop_front();
  return exchange;
}

void WorkerPool::work(Worker& worker) {
  while (Exchange* exchange = next()) {
    answer(*exchange, worker, draining_);
    exchange->errand ? let_wait(*exchange) : finish(*exchange);
  }
}

void WorkerPool::let_wait(Exchange& exchange) {
  // Kept here, because another worker may hold the exchange before this returns.
  const std::shared_ptr<Errand> errand = exchange.errand;
  {
    const std::lock_guard lock(mutex_);
    --unfinished_;
    ++on_errands_;
  }
  errand->when_done([this, &exchange] { resume(exchange); });
}

// Before those that wait: its client has waited longer, and the answer is nearly made.
void WorkerPool::resume(Exchange& exchange) {
  const std::lock_guard lock(mutex_);
  queue_.push_front(&exchange);
  ++unfinished_;
  --on_errands_;
  not_empty_.notify_one();
  errands_done_.notify_all();
}

// Sends from here rather than from the loop: one thread hop less before the client has its answer.
void WorkerPool::finish(Exchange& exchange) {
  {
    const std::lock_guard lock(mutex_);
    --unfinished_;
  }
  send_some(exchange);
  const bool is_done = is_sent(exchange) && exchange.after == After::keep && !exchange.has_more;
  returns_.give_back(exchange, is_done && !draining_ ? Returns::Urgency::whenever : Returns::Urgency::now);
}

}  // namespace server::connections

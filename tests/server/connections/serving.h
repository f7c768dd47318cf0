#pragma once
// A front that serves in a thread of its own, with workers made of one function.

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/connections/front.h"

namespace tests {

using AnswerWith = std::function<server::connections::Answer(const server::connections::Request&)>;

/// 200 with this body.
server::connections::Answer ok(std::string_view body);
/// 200 with the request line and the body, so that a client sees which request was answered.
server::connections::Answer echo(const server::connections::Request& request);

class Serving {
 public:
  explicit Serving(server::connections::FrontOptions options = {}, AnswerWith answer_with = echo);
  ~Serving();

  std::uint16_t port() const { return front_.port(); }
  server::connections::Front& front() { return front_; }
  /// Waits for `run` to return.
  void join();
  std::vector<server::connections::Refusal> refusals() const;

 private:
  server::connections::FrontOptions prepared(server::connections::FrontOptions options);

  mutable std::mutex mutex_;
  std::vector<server::connections::Refusal> refusals_;
  AnswerWith answer_with_;
  server::connections::Front front_;
  std::thread thread_;
};

/// Holds up whoever passes until it is opened; opens when it goes.
class Gate {
 public:
  ~Gate() { open(); }
  void open();
  void pass();
  /// Waits until so many are held up.
  void wait_for(std::size_t held);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t held_ = 0;
  bool is_open_ = false;
};

/// Looks again and again, for as long as patience lasts.
bool becomes_true(const std::function<bool()>& condition);

}  // namespace tests

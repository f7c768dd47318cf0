#include "tests/server/connections/serving.h"

#include "tests/server/connections/raw_client.h"

namespace tests {
namespace {

using namespace server::connections;

class FunctionWorker : public Worker {
 public:
  explicit FunctionWorker(const AnswerWith& answer_with) : answer_with_(answer_with) {}
  Answer answer(const Request& request) override { return answer_with_(request); }

 private:
  const AnswerWith& answer_with_;
};

}  // namespace

Answer ok(std::string_view body) {
  return {.bytes = "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                   std::string(body)};
}

Answer echo(const Request& request) {
  return ok(std::string(request.head.substr(0, request.head.find("\r\n"))) + "|" + std::string(request.body));
}

Serving::Serving(FrontOptions options, AnswerWith answer_with)
    : answer_with_(std::move(answer_with)),
      front_(prepared(std::move(options)), [this] { return std::make_unique<FunctionWorker>(answer_with_); }),
      thread_([this] { front_.run(); }) {}

Serving::~Serving() {
  front_.stop();
  join();
}

void Serving::join() {
  if (thread_.joinable()) thread_.join();
}

FrontOptions Serving::prepared(FrontOptions options) {
  options.port = 0;
  options.workers = options.workers > 0 ? options.workers : 2;
  options.on_refused = [this](const Refusal& refusal) {
    const std::lock_guard lock(mutex_);
    refusals_.push_back(refusal);
  };
  return options;
}

std::vector<Refusal> Serving::refusals() const {
  const std::lock_guard lock(mutex_);
  return refusals_;
}

void Gate::open() {
  const std::lock_guard lock(mutex_);
  is_open_ = true;
  changed_.notify_all();
}

void Gate::pass() {
  std::unique_lock lock(mutex_);
  ++held_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return is_open_; });
  --held_;
}

void Gate::wait_for(std::size_t held) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [this, held] { return held_ >= held; });
}

bool becomes_true(const std::function<bool()>& condition) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::yield();
  }
  return true;
}

}  // namespace tests

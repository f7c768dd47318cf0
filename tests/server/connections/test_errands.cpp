#include <atomic>

#include "tests/catch.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using server::connections::Answer;
using server::connections::Errand;
using server::connections::FrontOptions;
using server::connections::Request;
using tests::RawClient;
using tests::Serving;

/// Done when a test says so; told by the thread that says it.
class Held : public Errand {
 public:
  void when_done(std::function<void()> done) noexcept override {
    const std::lock_guard lock(mutex_);
    done_ = std::move(done);
    is_waited_for_ = true;
  }
  bool is_waited_for() const { return is_waited_for_; }
  void finish() {
    std::function<void()> done;
    {
      const std::lock_guard lock(mutex_);
      done = std::move(done_);
    }
    done();
  }

 private:
  std::mutex mutex_;
  std::function<void()> done_;
  std::atomic<bool> is_waited_for_{false};
};

class DoneAtOnce : public Errand {
 public:
  void when_done(std::function<void()> done) noexcept override { done(); }
};

std::string get(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

/// `/wait` has an errand before it is answered, all else is answered at once.
tests::AnswerWith waiting_for(const std::shared_ptr<Errand>& errand) {
  return [errand](const Request& request) {
    if (!request.head.starts_with("GET /wait")) return tests::echo(request);
    if (request.errand == nullptr) return Answer{.errand = errand};
    return request.errand == errand.get() ? tests::ok("waited") : tests::ok("another's errand");
  };
}

}  // namespace

TEST_CASE("while a request waits for its errand, the only worker answers others") {
  const auto errand = std::make_shared<Held>();
  FrontOptions options;
  options.workers = 1;
  options.rules.limits.waiting_searches = 0;
  Serving serving(options, waiting_for(errand));
  RawClient waiting(serving.port());
  waiting.send(get("/wait"));
  REQUIRE(tests::becomes_true([&] { return errand->is_waited_for(); }));
  RawClient other(serving.port());
  for (int i = 0; i < 20; ++i) {
    other.send(get("/other"));
    CHECK(tests::status_of(other.answer()) == 200);
  }
  errand->finish();
  CHECK(tests::body_of(waiting.answer()) == "waited");
  waiting.send(get("/after"));
  CHECK(tests::body_of(waiting.answer()) == "GET /after HTTP/1.1|");
}

TEST_CASE("an errand that is done before it is waited for is answered too") {
  Serving serving({}, waiting_for(std::make_shared<DoneAtOnce>()));
  RawClient client(serving.port());
  for (int i = 0; i < 50; ++i) {
    client.send(get("/wait"));
    CHECK(tests::body_of(client.answer()) == "waited");
  }
}

TEST_CASE("a client that has gone meanwhile harms nobody") {
  const auto errand = std::make_shared<Held>();
  Serving serving({}, waiting_for(errand));
  {
    RawClient gone(serving.port());
    gone.send(get("/wait"));
    REQUIRE(tests::becomes_true([&] { return errand->is_waited_for(); }));
  }
  errand->finish();
  RawClient other(serving.port());
  other.send(get("/other"));
  CHECK(tests::status_of(other.answer()) == 200);
}

TEST_CASE("told to stop, the front answers those that wait for an errand before it ends") {
  const auto errand = std::make_shared<Held>();
  Serving serving({}, waiting_for(errand));
  RawClient waiting(serving.port());
  waiting.send(get("/wait"));
  REQUIRE(tests::becomes_true([&] { return errand->is_waited_for(); }));
  serving.front().stop();
  errand->finish();
  CHECK(tests::body_of(waiting.answer()) == "waited");
  serving.join();
}

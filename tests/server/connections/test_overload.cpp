#include <vector>

#include <sys/resource.h>

#include "tests/catch.h"
#include "tests/server/connections/descriptors.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using namespace std::chrono_literals;
using server::connections::FrontOptions;
using tests::Gate;
using tests::RawClient;
using tests::Serving;

const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

tests::AnswerWith held_by(Gate& gate) {
  return [&gate](const auto& asked) {
    gate.pass();
    return tests::echo(asked);
  };
}

// Lowers the process's limit of descriptors to those it has and a few more.
class FewDescriptors {
 public:
  explicit FewDescriptors(rlim_t more) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    rlimit few = before_;
    few.rlim_cur = tests::lowest_free_descriptor() + more;
    ::setrlimit(RLIMIT_NOFILE, &few);
  }
  ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("requests beyond those running and waiting get 503 and are told when to try again") {
  Gate gate;
  FrontOptions options;
  options.rules.limits.waiting_searches = 3;
  Serving serving(options, held_by(gate));
  std::vector<RawClient> clients;
  for (int i = 0; i < 5; ++i) {
    clients.emplace_back(serving.port());
    clients.back().send(request);
  }
  gate.wait_for(2);
  // The front takes connections in their order, so the sixth request is the one too many.
  RawClient beyond(serving.port());
  beyond.send(request);
  const std::string refused = beyond.rest();
  CHECK(tests::status_of(refused) == 503);
  CHECK(tests::count(refused, "Retry-After: 1\r\n") == 1);
  gate.open();
  for (RawClient& client : clients) CHECK(tests::status_of(client.answer()) == 200);
}

TEST_CASE("a new connection beyond the limit takes the place of the longest idle one") {
  FrontOptions options;
  options.connections = 3;
  Serving serving(options);
  RawClient oldest(serving.port());
  RawClient middle(serving.port());
  RawClient newest(serving.port());
  RawClient one_more(serving.port());
  one_more.send(request);
  CHECK(tests::status_of(one_more.answer()) == 200);
  CHECK(oldest.rest().empty());
  CHECK(oldest.was_closed());
  newest.send(request);
  CHECK(tests::status_of(newest.answer()) == 200);
}

TEST_CASE("a new connection beyond the limit gets 503 when none is idle") {
  Gate gate;
  FrontOptions options;
  options.connections = 2;
  Serving serving(options, held_by(gate));
  RawClient first(serving.port());
  RawClient second(serving.port());
  first.send(request);
  second.send(request);
  gate.wait_for(2);
  for (int i = 0; i < 20; ++i) {
    RawClient beyond(serving.port());
    beyond.send(request);
    const std::string refused = beyond.rest();
    CHECK(tests::status_of(refused) == 503);
    CHECK(tests::count(refused, "too_many_connections") == 1);
    CHECK(tests::count(refused, "Retry-After: 1\r\n") == 1);
  }
  gate.open();
  CHECK(tests::status_of(first.answer()) == 200);
  CHECK(tests::status_of(second.answer()) == 200);
}

TEST_CASE("without descriptors left, idle connections make room") {
  Serving serving;
  std::vector<RawClient> idle;
  const FewDescriptors few(21);
  for (int i = 0; i < 10; ++i) idle.emplace_back(serving.port());
  for (std::size_t i = 5; i < 10; ++i) {
    idle[i].send(request);
    CHECK(tests::status_of(idle[i].answer()) == 200);
  }
}

TEST_CASE("without descriptors left and none idle, clients are turned away, and served again afterwards") {
  Gate gate;
  Serving serving({}, held_by(gate));
  RawClient first(serving.port());
  RawClient second(serving.port());
  first.send(request);
  second.send(request);
  gate.wait_for(2);
  {
    const FewDescriptors few(1);
    RawClient turned_away(serving.port());
    turned_away.send(request);
    CHECK(turned_away.rest().empty());
    CHECK(turned_away.was_closed());
  }
  gate.open();
  CHECK(tests::status_of(first.answer()) == 200);
  CHECK(tests::status_of(second.answer()) == 200);
  RawClient later(serving.port());
  later.send(request);
  CHECK(tests::status_of(later.answer()) == 200);
}

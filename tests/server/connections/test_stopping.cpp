#include <vector>

#include "tests/catch.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using namespace std::chrono_literals;
using server::connections::FrontOptions;
using tests::Gate;
using tests::RawClient;
using tests::Serving;

const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

}  // namespace

TEST_CASE("requests in flight are answered when the front stops, and idle connections closed") {
  Gate gate;
  Serving serving({}, [&](const auto& asked) {
    gate.pass();
    return tests::echo(asked);
  });
  RawClient idle(serving.port());
  std::vector<RawClient> busy;
  for (int i = 0; i < 8; ++i) {
    busy.emplace_back(serving.port());
    busy.back().send(request);
  }
  gate.wait_for(2);
  CHECK(!serving.front().draining());
  serving.front().stop();
  CHECK(serving.front().draining());
  CHECK(idle.rest().empty());
  CHECK(idle.was_closed());
  gate.open();
  for (RawClient& client : busy) {
    const std::string answer = client.rest();
    CHECK(tests::status_of(answer) == 200);
    CHECK(tests::count(answer, "Connection: close\r\n") == 1);
  }
  serving.join();
  CHECK_THROWS(RawClient(serving.port()));
}

TEST_CASE("a request that is only half there when the front stops gets 503") {
  Serving serving;
  RawClient client(serving.port());
  client.send("GET / HTTP/1.1\r\n");
  RawClient after(serving.port());
  after.send(request);
  CHECK(tests::status_of(after.answer()) == 200);  // so the half has been read
  serving.front().stop();
  CHECK(tests::status_of(client.rest()) == 503);
  serving.join();
}

TEST_CASE("for the grace after a stop, new requests are answered and told that the connection closes") {
  FrontOptions options;
  options.grace = std::chrono::hours(1);
  Serving serving(options);
  std::vector<RawClient> clients;
  clients.emplace_back(serving.port());
  serving.front().stop();
  clients.emplace_back(serving.port());
  for (RawClient& client : clients) {
    client.send(request);
    const std::string answer = client.rest();
    CHECK(tests::status_of(answer) == 200);
    CHECK(tests::count(answer, "Connection: close\r\n") == 1);
  }
  RawClient idle(serving.port());
  serving.front().stop();
  CHECK(idle.rest().empty());
  CHECK(idle.was_closed());
  serving.join();
}

TEST_CASE("a stop does not wait longer than its deadline for a client that reads slowly") {
  FrontOptions options;
  options.drain_deadline = 100ms;
  Serving serving(options, [](const auto&) { return tests::ok(std::string(32 << 20, 'x')); });
  RawClient client = RawClient::slow(serving.port());
  client.send(request);
  REQUIRE(client.speaks_within(tests::patience));
  serving.front().stop();
  serving.join();
  CHECK(client.answer().size() < 32 << 20);
}

TEST_CASE("a stop before the first connection ends the front at once") {
  Serving serving;
  serving.front().stop();
  serving.join();
  CHECK(serving.front().open_connections() == 0);
}

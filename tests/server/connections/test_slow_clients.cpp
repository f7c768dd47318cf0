#include <vector>

#include "tests/catch.h"
#include "tests/server/connections/descriptors.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using namespace std::chrono_literals;
using server::connections::FrontOptions;
using tests::RawClient;
using tests::Serving;

const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

FrontOptions with_limits(server::Limits limits) {
  FrontOptions options;
  options.rules.limits = limits;
  return options;
}

// Sends a byte whenever the server is silent for a little while, as long as it is.
std::string drip(RawClient& client, char byte) {
  while (!client.speaks_within(10ms)) client.send({&byte, 1});
  return client.rest();
}

}  // namespace

TEST_CASE("a head that drips is given up on when its time is over, however often a byte comes") {
  Serving serving(with_limits({.header_deadline = 200ms}));
  RawClient client(serving.port());
  client.send("GET / HTTP/1.1\r\nX: ");
  CHECK(tests::status_of(drip(client, 'x')) == 408);
  CHECK(client.was_closed());
}

TEST_CASE("a body that drips is given up on when its time is over, however often a byte comes") {
  Serving serving(with_limits({.body_deadline = 200ms}));
  RawClient client(serving.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n");
  CHECK(tests::status_of(drip(client, 'x')) == 408);
  CHECK(client.was_closed());
}

TEST_CASE("an idle connection is closed without a word when its time is over") {
  Serving serving(with_limits({.idle_deadline = 100ms}));
  RawClient fresh(serving.port());
  CHECK(fresh.rest().empty());
  CHECK(fresh.was_closed());
  RawClient kept(serving.port());
  kept.send(request);
  CHECK(tests::status_of(kept.answer()) == 200);
  CHECK(kept.rest().empty());
  CHECK(kept.was_closed());
  CHECK(serving.refusals().empty());
}

TEST_CASE("an answer that nobody reads is given up on when its time is over") {
  Serving serving(with_limits({.write_deadline = 200ms}),
                  [](const auto&) { return tests::ok(std::string(32 << 20, 'x')); });
  RawClient client = RawClient::slow(serving.port());
  client.send(request);
  CHECK(tests::becomes_true([&] { return serving.front().open_connections() == 1; }));
  CHECK(tests::becomes_true([&] { return serving.front().open_connections() == 0; }));
}

TEST_CASE("answers that slow clients have not taken are bounded together, the oldest going first") {
  FrontOptions options;
  options.unsent_bytes = 20 << 20;
  Serving serving(options, [](const auto&) { return tests::ok(std::string(8 << 20, 'x')); });
  std::vector<RawClient> clients;
  for (int i = 0; i < 8; ++i) {
    clients.push_back(RawClient::slow(serving.port()));
    clients.back().send(request);
    REQUIRE(clients.back().speaks_within(tests::patience));
  }
  CHECK(tests::becomes_true([&] { return serving.front().open_connections() <= 2; }));
  CHECK(clients.front().answer().size() < 8 << 20);
  CHECK(tests::body_of(clients.back().answer()).size() == 8 << 20);
}

TEST_CASE("a slow reader gets its whole answer and holds up nobody") {
  Serving serving({}, [](const auto& asked) {
    return asked.head.starts_with("GET /large") ? tests::ok(std::string(4 << 20, 'x')) : tests::echo(asked);
  });
  std::vector<RawClient> readers;
  for (int i = 0; i < 16; ++i) {
    readers.push_back(RawClient::slow(serving.port()));
    readers.back().send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(readers.back().speaks_within(tests::patience));
  }
  RawClient other(serving.port());
  for (int i = 0; i < 50; ++i) {
    other.send(request);
    REQUIRE(tests::status_of(other.answer()) == 200);
  }
  for (RawClient& reader : readers) {
    CHECK(tests::body_of(reader.answer()).size() == 4 << 20);
    reader.send(request);
    CHECK(tests::status_of(reader.answer()) == 200);
  }
}

TEST_CASE("256 kept connections are all answered while 64 others drip") {
  Serving serving;
  std::vector<RawClient> drippers;
  for (int i = 0; i < 64; ++i) {
    drippers.emplace_back(serving.port());
    drippers.back().send(i % 2 == 0 ? "GET / HTTP/1.1\r\nX: "
                                    : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n");
  }
  std::vector<RawClient> clients;
  for (int i = 0; i < 256; ++i) clients.emplace_back(serving.port());
  for (int round = 0; round < 4; ++round) {
    for (std::size_t i = 0; i < clients.size(); ++i) {
      if (i < drippers.size()) drippers[i].send("x");
      clients[i].send(request);
      REQUIRE(tests::status_of(clients[i].answer()) == 200);
    }
  }
}

TEST_CASE("2,000 idle connections do not keep another from being served") {
  Serving serving;
  std::vector<RawClient> idle;
  // As many as this process may open: each connection has both its ends here.
  const std::size_t wanted =
      tests::descriptors_free() / 2 < 2'100 ? tests::descriptors_free() / 2 - 50 : 2'000;
  for (std::size_t i = 0; i < wanted; ++i) idle.emplace_back(serving.port());
  RawClient client(serving.port());
  client.send(request);
  CHECK(tests::status_of(client.answer()) == 200);
  idle.front().send(request);
  CHECK(tests::status_of(idle.front().answer()) == 200);
}

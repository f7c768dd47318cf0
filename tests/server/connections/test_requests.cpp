#include "tests/catch.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using namespace std::chrono_literals;
using server::connections::FrontOptions;
using tests::RawClient;
using tests::Serving;

std::string get(std::string_view target) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

}  // namespace

TEST_CASE("pipelined requests are answered in their order") {
  Serving serving;
  RawClient client(serving.port());
  std::string requests;
  for (int i = 0; i < 500; ++i) requests += get("/" + std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 500; ++i) {
    REQUIRE(tests::body_of(client.answer()) == "GET /" + std::to_string(i) + " HTTP/1.1|");
  }
}

TEST_CASE("a request is answered wherever it was cut on its way") {
  Serving serving;
  const std::string request = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
  RawClient client(serving.port());
  for (std::size_t cut = 1; cut < request.size(); ++cut) {
    client.send(request.substr(0, cut));
    client.send(request.substr(cut));
    REQUIRE(tests::body_of(client.answer()) == "POST /x HTTP/1.1|hello");
  }
}

TEST_CASE("a large body arrives whole") {
  FrontOptions options;
  options.rules.body_limit = [](auto, auto) -> std::size_t { return 8 << 20; };
  Serving serving(options,
                  [](const auto& request) { return tests::ok(std::to_string(request.body.size())); });
  RawClient client(serving.port());
  for (int i = 0; i < 3; ++i) {
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8388608\r\n\r\n" + std::string(8 << 20, 'x'));
    CHECK(tests::body_of(client.answer()) == "8388608");
  }
}

TEST_CASE("large bodies beyond what all may take together are refused, small ones are not") {
  FrontOptions options;
  options.rules.body_limit = [](auto, auto) -> std::size_t { return 1 << 20; };
  options.large_body_bytes = 1'500'000;
  Serving serving(options);
  const std::string large = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";
  RawClient first(serving.port());
  first.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
  CHECK(tests::status_of(first.head()) == 100);
  RawClient second(serving.port());
  second.send(large);
  CHECK(tests::status_of(second.rest()) == 503);
  RawClient small(serving.port());
  small.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");
  CHECK(tests::status_of(small.answer()) == 200);
  first.send(std::string(1'000'000, 'x'));
  CHECK(tests::status_of(first.answer()) == 200);
  first.send(large + std::string(1'000'000, 'x'));
  CHECK(tests::status_of(first.answer()) == 200);
}

TEST_CASE("HTTP/1.1 keeps the connection without saying so, until the client asks to close it") {
  Serving serving;
  RawClient client(serving.port());
  client.send(get("/"));
  CHECK(tests::count(client.answer(), "Connection") == 0);
  client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + get("/unread"));
  const std::string last = client.rest();
  CHECK(tests::count(last, "HTTP/1.1 200 OK\r\nConnection: close\r\n") == 1);
  CHECK(tests::count(last, "unread") == 0);
}

TEST_CASE("HTTP/1.0 closes the connection, unless the client asks to keep it") {
  Serving serving;
  RawClient keeps(serving.port());
  keeps.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  CHECK(tests::count(keeps.answer(), "Connection: keep-alive\r\n") == 1);
  keeps.send("GET / HTTP/1.0\r\n\r\n");
  CHECK(tests::count(keeps.rest(), "Connection: close\r\n") == 1);
  CHECK(keeps.was_closed());
}

TEST_CASE("a client that waits for 100 Continue is asked for its body, one that does not wait is not") {
  Serving serving;
  RawClient waits(serving.port());
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
  waits.send(head);
  CHECK(waits.head() == "HTTP/1.1 100 Continue\r\n\r\n");
  waits.send("hi");
  CHECK(tests::body_of(waits.answer()) == "POST / HTTP/1.1|hi");
  waits.send(head + "hi");
  CHECK(tests::status_of(waits.answer()) == 200);
}

TEST_CASE("a body too large is refused before the client sends it") {
  Serving serving;
  RawClient client(serving.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 65537\r\n\r\n");
  CHECK(tests::status_of(client.rest()) == 413);
}

TEST_CASE("a client that has finished sending still gets its answers") {
  tests::Gate gate;
  Serving serving({}, [&](const auto& request) {
    gate.pass();
    return tests::echo(request);
  });
  RawClient client(serving.port());
  client.send(get("/a") + get("/b"));
  client.finish_sending();
  gate.wait_for(1);
  gate.open();
  const std::string answers = client.rest();
  CHECK(tests::count(answers, "GET /a HTTP/1.1|") == 1);
  CHECK(tests::count(answers, "GET /b HTTP/1.1|") == 1);
  CHECK(client.was_closed());
}

TEST_CASE("a worker that throws is a 500 for that request alone, and is reported") {
  Serving serving({}, [](const auto& request) -> server::connections::Answer {
    if (request.head.starts_with("GET /bad")) throw std::runtime_error("secret");
    return tests::echo(request);
  });
  RawClient bad(serving.port());
  bad.send(get("/bad"));
  const std::string answer = bad.rest();
  CHECK(tests::status_of(answer) == 500);
  CHECK(tests::count(answer, "secret") == 0);
  const auto refusals = serving.refusals();
  REQUIRE(refusals.size() == 1);
  CHECK(tests::count(answer, refusals[0].request_id) == 1);
  RawClient good(serving.port());
  good.send(get("/good"));
  CHECK(tests::status_of(good.answer()) == 200);
}

TEST_CASE("a worker may close the connection") {
  Serving serving({}, [](const auto&) {
    auto answer = tests::ok("bye");
    answer.after = server::connections::After::close;
    return answer;
  });
  RawClient client(serving.port());
  client.send(get("/"));
  CHECK(tests::count(client.rest(), "Connection: close\r\n") == 1);
}

TEST_CASE("a client that hangs up while its answer is made harms nobody") {
  tests::Gate gate;
  Serving serving({}, [&](const auto&) {
    gate.pass();
    return tests::ok(std::string(4 << 20, 'x'));
  });
  {
    RawClient gone(serving.port());
    gone.send(get("/"));
    gate.wait_for(1);
  }
  gate.open();
  CHECK(tests::becomes_true([&] { return serving.front().open_connections() == 0; }));
  RawClient client(serving.port());
  client.send(get("/"));
  CHECK(tests::body_of(client.answer()).size() == 4 << 20);
}

TEST_CASE("an address that cannot be had is named") {
  Serving serving;
  FrontOptions options;
  options.port = serving.port();
  CHECK_THROWS_WITH(
      server::connections::Front(options, [] { return nullptr; }),
      "cannot listen on 127.0.0.1:" + std::to_string(serving.port()) + ": Address already in use");
}

#include "tests/catch.h"
#include "tests/server/connections/hostile_framings.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

namespace {

using namespace std::chrono_literals;
using tests::RawClient;
using tests::Serving;

const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

struct Seen {
  std::string answers;
  std::chrono::milliseconds took{};
};

Seen all_answers(RawClient& client) {
  const auto begin = std::chrono::steady_clock::now();
  std::string answers = client.rest();
  return {std::move(answers),
          std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin)};
}

void check_refused(const Seen& seen, int status) {
  CHECK(tests::status_of(seen.answers) == status);
  CHECK(tests::count(seen.answers, "HTTP/1.1 200") == 0);
  CHECK(tests::count(seen.answers, "Content-Length: ") == 1);
  CHECK(tests::count(seen.answers, "smuggled") == 0);
  CHECK(tests::count(seen.answers, "Connection: close\r\n") == 1);
  CHECK(tests::count(seen.answers, "Content-Type: application/problem+json\r\n") == 1);
  CHECK(seen.took < 1s);
}

}  // namespace

TEST_CASE(
    "a hostile framing gets one answer, never a smuggled second one, and the socket is closed within a "
    "second") {
  std::atomic<int> reached = 0;
  Serving serving({}, [&](const auto& request) {
    ++reached;
    return tests::echo(request);
  });
  for (const auto& [what, bytes, status] : tests::hostile_framings()) {
    INFO(what);
    RawClient at_once(serving.port());
    at_once.send(bytes + smuggled);
    check_refused(all_answers(at_once), status);
    RawClient in_two(serving.port());
    in_two.send(bytes.substr(0, bytes.size() / 2));
    in_two.send(bytes.substr(bytes.size() / 2) + smuggled);
    check_refused(all_answers(in_two), status);
  }
  CHECK(reached == 0);
}

TEST_CASE("a hostile framing after a sound request ends the connection without another answer") {
  Serving serving;
  for (const auto& [what, bytes, status] : tests::hostile_framings()) {
    INFO(what);
    RawClient client(serving.port());
    client.send("GET /first HTTP/1.1\r\nHost: a\r\n\r\n" + bytes + smuggled);
    CHECK(tests::body_of(client.answer()) == "GET /first HTTP/1.1|");
    check_refused(all_answers(client), status);
  }
}

TEST_CASE("a body that looks like a request is not one") {
  Serving serving;
  RawClient client(serving.port());
  client.send(tests::post("Content-Length: " + std::to_string(smuggled.size()) + "\r\n") + smuggled);
  CHECK(tests::body_of(client.answer()) == "POST / HTTP/1.1|" + smuggled);
  client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(tests::body_of(client.answer()) == "GET /next HTTP/1.1|");
}

TEST_CASE("a refused HEAD has no body") {
  Serving serving;
  RawClient client(serving.port());
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n");
  const std::string answer = client.rest();
  CHECK(tests::status_of(answer) == 400);
  CHECK(tests::body_of(answer).empty());
}

TEST_CASE("a refusal is reported to the owner with its client, its problem and the id the client saw") {
  Serving serving;
  RawClient client(serving.port());
  client.send("GET / HTTP/1.1\r\n\r\n");
  const std::string answer = client.rest();
  const auto refusals = serving.refusals();
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].peer.address == "127.0.0.1");
  CHECK(refusals[0].peer.port != 0);
  CHECK(refusals[0].problem.code == "malformed_request");
  CHECK(tests::count(answer, "X-Request-Id: " + refusals[0].request_id + "\r\n") == 1);
}

TEST_CASE("a client that hangs up in the middle of a request gets no answer") {
  Serving serving;
  for (const std::string part :
       {"", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab"}) {
    RawClient client(serving.port());
    client.send(part);
    client.finish_sending();
    CHECK(client.rest().empty());
    CHECK(client.was_closed());
  }
  CHECK(serving.refusals().empty());
}

TEST_CASE("a refused client that sends without end is cut off") {
  Serving serving;
  RawClient client(serving.port());
  client.send("BAD\r\n");
  client.send(std::string(64 << 20, 'x'));
  client.rest();
  CHECK(client.was_closed());
}

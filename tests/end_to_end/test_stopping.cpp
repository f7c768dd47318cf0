// SIGTERM: not ready at once, requests in flight answered, exit 0 soon.

#include <chrono>
#include <csignal>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

TEST_CASE(
    "told to stop, the server is not ready at once, answers what it has begun to read, and ends with 0") {
  for (const int signal : {SIGTERM, SIGINT}) {
    tests::RunningServer server(tests::sample_index());
    tests::RawClient begun(server.port());
    begun.send("GET /search?q=kursk HTTP/1.1\r\nHost: a\r\n");
    tests::RawClient asking(server.port());
    CHECK(tests::get_on(asking, "/readyz").status == 200);
    const auto told = std::chrono::steady_clock::now();
    server.process().signal(signal);
    tests::Answer readiness;
    do {
      readiness = tests::get(server.port(), "/readyz");
    } while (readiness.status == 200);
    CHECK(readiness.status == 503);
    CHECK(readiness.json()["code"] == "draining");
    CHECK(readiness.header("Retry-After") == "1");
    begun.send("\r\n");
    CHECK(tests::parse_answer(begun.answer()).status == 200);
    CHECK(server.process().exit_code() == 0);
    CHECK(std::chrono::steady_clock::now() - told < std::chrono::seconds(10));
  }
}

TEST_CASE("a client that keeps its connection open does not keep the server from ending") {
  tests::RunningServer server(tests::sample_index());
  tests::RawClient idle(server.port());
  CHECK(tests::get_on(idle, "/healthz").status == 200);
  server.process().signal(SIGTERM);
  CHECK(server.process().exit_code() == 0);
}

TEST_CASE("SIGHUP and SIGPIPE do no harm") {
  tests::RunningServer server(tests::sample_index());
  for (const int signal : {SIGHUP, SIGPIPE, SIGXFSZ, SIGHUP}) server.process().signal(signal);
  CHECK(tests::get(server.port(), "/healthz").status == 200);
}

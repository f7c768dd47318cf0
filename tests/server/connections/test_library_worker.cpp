#include <map>

#include <httplib.h>

#include "server/connections/library_worker.h"
#include "tests/catch.h"
#include "tests/server/connections/raw_client.h"

namespace {

using namespace server::connections;

std::string answer(LibraryWorker& worker, const std::string& head, const std::string& body) {
  const Peer peer{"192.0.2.7", 4711};
  return worker.answer({.head = head, .body = body, .peer = peer}).bytes;
}

std::string answer(LibraryWorker& worker, const std::string& head) {
  return answer(worker, head, "");
}

void add_routes(httplib::Server& routes) {
  routes.Get("/header", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.get_header_value("X"), "text/plain");
  });
  routes.Get("/headers", [](const httplib::Request& request, httplib::Response& response) {
    const std::multimap<std::string, std::string> sorted(request.headers.begin(), request.headers.end());
    std::string all;
    for (const auto& [name, value] : sorted) all += name + "=" + value + ";";
    response.set_content(all, "text/plain");
  });
  routes.Get("/query", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.get_param_value("q") + "|" + request.get_param_value("r"), "text/plain");
  });
  routes.Get("/peer", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.remote_addr + " " + std::to_string(request.remote_port), "text/plain");
  });
  routes.Post("/echo", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(request.body, "text/plain");
  });
  routes.Get("/throws",
             [](const httplib::Request&, httplib::Response&) { throw std::runtime_error("secret"); });
  routes.Get("/throws-a-number", [](const httplib::Request&, httplib::Response&) { throw 42; });
  routes.Get("/empty", [](const httplib::Request&, httplib::Response& response) { response.status = 204; });
  routes.Get(R"(/articles/([^/]+))", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(std::to_string(request.matches[1].length()), "text/plain");
  });
}

}  // namespace

TEST_CASE("the library routes a request and formats its answer, without headers about the connection") {
  LibraryWorker worker(add_routes);
  const std::string given =
      answer(worker, "GET /query?q=a%20b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  CHECK(tests::status_of(given) == 200);
  CHECK(tests::body_of(given) == "a b|");
  CHECK(tests::count(given, "Connection") == 0);
  CHECK(tests::count(given, "Keep-Alive") == 0);
  CHECK(tests::status_of(answer(worker, "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n")) == 404);
}

TEST_CASE("a route sees header values as the client sent them") {
  LibraryWorker worker(add_routes);
  for (const std::string value : {"a%0d%0ab", "%41", "100%", "a\tb", "\xc3\xa9", "+"}) {
    INFO(value);
    const std::string given = answer(worker, "GET /header HTTP/1.1\r\nHost: a\r\nX:  " + value + " \r\n\r\n");
    CHECK(tests::body_of(given) == value);
  }
}

TEST_CASE("a route sees no header that is the front's business, and none that the client did not send") {
  LibraryWorker worker(add_routes);
  std::string ranges = "Range: bytes=0-0";
  for (int i = 1; i < 2'500; ++i) ranges += ",1-1";
  const std::string given =
      answer(worker, "GET /headers HTTP/1.1\r\nA: 1\r\nConnection: upgrade\r\nUpgrade: websocket\r\n" +
                         ranges + "\r\nExpect: 100-continue\r\nREMOTE_ADDR: 10.0.0.1\r\n\r\n");
  CHECK(tests::body_of(given) == "A=1;REMOTE_ADDR=10.0.0.1;");
  CHECK(tests::status_of(given) == 200);
}

TEST_CASE("an address is the socket's, whatever the headers say") {
  LibraryWorker worker(add_routes);
  const std::string given = answer(
      worker, "GET /peer HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.0.0.1\r\nREMOTE_ADDR: 10.0.0.1\r\n\r\n");
  CHECK(tests::body_of(given) == "192.0.2.7 4711");
}

TEST_CASE("targets reach their routes in every form the front lets through") {
  LibraryWorker worker(add_routes);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"/query?q=what?&r=why?", "what?|why?"},
      {"http://news.example/query?q=x", "x|"},
      {"/query?q=%D0%9A", "\xd0\x9a|"},
      {"/query?q=\xd0\x9a", "\xd0\x9a|"},
      {"/query?", "|"},
  };
  for (const auto& [target, want] : cases) {
    INFO(target);
    CHECK(tests::body_of(answer(worker, "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n")) == want);
  }
  CHECK(tests::status_of(answer(worker, "GET http://news.example HTTP/1.1\r\nHost: a\r\n\r\n")) == 404);
  CHECK(tests::status_of(answer(worker, "GET http://news.example?q HTTP/1.1\r\nHost: a\r\n\r\n")) == 404);
}

TEST_CASE("a body reaches its route byte for byte") {
  LibraryWorker worker(add_routes);
  std::string body;
  for (int i = 0; i < 100'000; ++i) body += static_cast<char>(i);
  const std::string head =
      "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  CHECK(tests::body_of(answer(worker, head, body)) == body);
  CHECK(
      tests::body_of(answer(worker, "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")).empty());
}

TEST_CASE("HEAD has the headers of GET and no body") {
  LibraryWorker worker(add_routes);
  const std::string given = answer(worker, "HEAD /query?q=abc HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(tests::count(given, "Content-Length: 4\r\n") == 1);
  CHECK(tests::body_of(given).empty());
}

TEST_CASE("what a route throws becomes a 500 that does not show it") {
  LibraryWorker worker(add_routes);
  for (const std::string target : {"/throws", "/throws-a-number"}) {
    const std::string given = answer(worker, "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(tests::status_of(given) == 500);
    CHECK(tests::count(given, "internal_error") == 1);
    CHECK(tests::count(given, "secret") == 0);
    CHECK(tests::count(given, "EXCEPTION_WHAT") == 0);
  }
}

TEST_CASE("an answer whose length is told keeps the connection") {
  LibraryWorker worker(add_routes);
  const Peer peer;
  for (const std::string target : {"/query", "/empty", "/nowhere", "/throws"}) {
    const std::string head = "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    CHECK(worker.answer({.head = head, .body = "", .peer = peer}).after == After::keep);
  }
}

TEST_CASE("a path of 8,000 bytes does not overflow the router") {
  LibraryWorker worker(add_routes);
  const std::string head = "GET /articles/" + std::string(7'980, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n";
  CHECK(tests::body_of(answer(worker, head)) == "7980");
}

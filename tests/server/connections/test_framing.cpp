#include <string>

#include "server/connections/framing.h"
#include "tests/catch.h"
#include "tests/server/connections/hostile_framings.h"

namespace {

using namespace server::connections;

const FramingRules rules{};

// 0: unfinished, 200: sound, else the status it is refused with.
int status(const Reading& reading) {
  if (const auto* problem = std::get_if<server::Problem>(&reading)) return problem->status;
  return std::holds_alternative<Head>(reading) ? 200 : 0;
}

Reading read(const std::string& bytes) {
  HeadReader reader;
  return reader.read(bytes, rules);
}

Reading read_in_two(const std::string& bytes, std::size_t cut) {
  HeadReader reader;
  Reading first = reader.read(std::string_view(bytes).substr(0, cut), rules);
  return status(first) != 0 ? first : reader.read(bytes, rules);
}

Head sound(const std::string& bytes) {
  const Reading reading = read(bytes);
  REQUIRE(status(reading) == 200);
  return std::get<Head>(reading);
}

// Where to cut: everywhere, or in many places of what is long.
std::size_t stride(const std::string& bytes) {
  return bytes.size() < 2'000 ? 1 : bytes.size() / 199;
}

}  // namespace

TEST_CASE("a hostile framing is refused, wherever its bytes were cut on their way") {
  for (const auto& [what, bytes, want] : tests::hostile_framings()) {
    INFO(what);
    const Reading whole = read(bytes);
    CHECK(status(whole) == want);
    for (std::size_t cut = 1; cut < bytes.size(); cut += stride(bytes)) {
      const Reading parts = read_in_two(bytes, cut);
      INFO("cut at " << cut);
      REQUIRE(status(parts) == want);
      REQUIRE(std::get<server::Problem>(parts).detail == std::get<server::Problem>(whole).detail);
    }
  }
}

TEST_CASE("a sound head is accepted, wherever its bytes were cut on their way") {
  const std::string host = "Host: news.example:8080\r\n";
  const std::vector<std::string> heads{
      "GET / HTTP/1.1\r\n" + host + "\r\n",
      "GET / HTTP/1.0\r\n\r\n",
      "HEAD /search?q=a%20b?c HTTP/1.1\r\n" + host + "\r\n",
      "OPTIONS /search HTTP/1.1\r\nhOST:\t[::1]:80 \r\n\r\n",
      "GET http://news.example/search?q=x HTTP/1.1\r\n" + host + "\r\n",
      "GET https://news.example HTTP/1.1\r\n" + host + "\r\n",
      "GET /\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2 HTTP/1.1\r\n" + host + "\r\n",
      "GET / HTTP/1.1\r\nHost:\r\n\r\n",
      "GET / HTTP/1.1\r\n" + host + "X:\r\nY: \xff\t z\r\nCookie: a=\"b\"; c\r\n\r\n",
      "GET / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n",
      "DELETE /articles/1 HTTP/1.1\r\n" + host + "\r\n",
      "POST /search HTTP/1.1\r\n" + host + "Content-Length:  12 \r\nContent-Encoding: identity\r\n\r\n",
  };
  for (const std::string& bytes : heads) {
    INFO(bytes);
    CHECK(sound(bytes).bytes == bytes.size());
    for (std::size_t cut = 1; cut < bytes.size(); ++cut) REQUIRE(status(read_in_two(bytes, cut)) == 200);
    for (std::size_t less = 0; less < bytes.size(); ++less) REQUIRE(status(read(bytes.substr(0, less))) == 0);
  }
}

TEST_CASE("a head that comes byte by byte is looked at once") {
  const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(8'000, 'y') + "\r\n\r\n";
  HeadReader reader;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    REQUIRE(status(reader.read(std::string_view(bytes).substr(0, i), rules)) == 0);
  }
  CHECK(status(reader.read(bytes, rules)) == 200);
}

TEST_CASE("each limit of a head holds exactly") {
  const auto target = [](std::size_t size) {
    return "GET /" + std::string(size - 1, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n";
  };
  const auto line = [](std::size_t size) { return tests::get("X: " + std::string(size - 3, 'y') + "\r\n"); };
  const auto count = [](std::size_t size) { return tests::get(tests::lines(size - 1)); };
  const auto all = [](std::size_t size) {
    std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n";
    while (size - bytes.size() > 8'000) bytes += "X: " + std::string(7'000, 'y') + "\r\n";
    return bytes + "X: " + std::string(size - bytes.size() - 7, 'y') + "\r\n\r\n";
  };
  CHECK(status(read(target(7'999))) == 200);
  CHECK(status(read(target(8'000))) == 200);
  CHECK(status(read(target(8'001))) == 414);
  CHECK(status(read(line(8'191))) == 200);
  CHECK(status(read(line(8'192))) == 200);
  CHECK(status(read(line(8'193))) == 431);
  CHECK(status(read(count(63))) == 200);
  CHECK(status(read(count(64))) == 200);
  CHECK(status(read(count(65))) == 431);
  REQUIRE(all(32'768).size() == 32'768);
  CHECK(status(read(all(32'767))) == 200);
  CHECK(status(read(all(32'768))) == 200);
  CHECK(status(read(all(32'769))) == 431);
}

TEST_CASE("a body's limit depends on the method and the path, and holds exactly") {
  const FramingRules by_route{
      .limits = {}, .body_limit = [](std::string_view method, std::string_view path) -> std::size_t {
        return method == "PUT" && path == "/articles/1" ? 1'000 : 100;
      }};
  const auto judge = [&](const std::string& start, std::size_t length) {
    const std::string bytes =
        start + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
    HeadReader reader;
    return status(reader.read(bytes, by_route));
  };
  for (const std::string target : {"/articles/1", "/articles/1?x=/y", "http://a/articles/1?x"}) {
    INFO(target);
    CHECK(judge("PUT " + target, 999) == 200);
    CHECK(judge("PUT " + target, 1'000) == 200);
    CHECK(judge("PUT " + target, 1'001) == 413);
  }
  CHECK(judge("POST /articles/1", 100) == 200);
  CHECK(judge("POST /articles/1", 101) == 413);
}

TEST_CASE("a head says what becomes of its connection") {
  const std::vector<std::pair<std::string, After>> cases{
      {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", After::keep},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", After::close},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, CLOSE\r\n\r\n", After::close},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n", After::keep},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: closed\r\n\r\n", After::keep},
      {"GET / HTTP/1.0\r\n\r\n", After::close},
      {"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", After::keep},
      {"GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", After::close},
  };
  for (const auto& [bytes, want] : cases) {
    INFO(bytes);
    CHECK(sound(bytes).after == want);
  }
}

TEST_CASE("a head says how long the body is and whether the client waits to send it") {
  const Head waits = sound(tests::post("Content-Length: 00017\r\nExpect: 100-Continue\r\n"));
  CHECK(waits.body_bytes == 17);
  CHECK(waits.interim == Interim::wanted);
  CHECK(waits.answer_body == AnswerBody::sent);
  CHECK(sound(tests::post("Content-Length: 17\r\n")).interim == Interim::none);
  CHECK(sound("POST / HTTP/1.0\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n").interim ==
        Interim::none);
  CHECK(sound("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").answer_body == AnswerBody::left_out);
}

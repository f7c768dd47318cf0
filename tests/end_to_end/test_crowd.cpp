// Many clients at once, some of them slow on purpose.

#include <vector>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

TEST_CASE("256 kept-alive connections are all answered, also while 64 others drip a byte at a time") {
  const tests::RunningServer server(tests::sample_index(), {"--workers", "2"});
  std::vector<tests::RawClient> drippers;
  const std::string slow = "GET /search?q=ceasefire HTTP/1.1\r\nHost: a\r\nX-Slow: yes\r\n";
  for (int i = 0; i < 64; ++i) {
    drippers.emplace_back(server.port());
    drippers.back().send(slow.substr(0, 1));
  }
  std::vector<tests::RawClient> crowd;
  for (int i = 0; i < 256; ++i) crowd.emplace_back(server.port());
  for (std::size_t round = 1; round <= 4; ++round) {
    for (const tests::RawClient& dripper : drippers) dripper.send(slow.substr(round, 1));
    for (const tests::RawClient& client : crowd)
      client.send("GET /search?q=kursk&limit=3 HTTP/1.1\r\nHost: a\r\n\r\n");
    int answered = 0;
    for (tests::RawClient& client : crowd) {
      const tests::Answer answer = tests::parse_answer(client.answer());
      answered += answer.status == 200 ? 1 : 0;
    }
    INFO("round " << round);
    CHECK(answered == 256);
  }
}

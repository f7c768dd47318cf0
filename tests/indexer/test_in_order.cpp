#include <stdexcept>
#include <thread>
#include <vector>

#include "indexer/in_order.h"
#include "tests/catch.h"

using indexer::InOrder;

TEST_CASE("what threads finish out of order is run in order") {
  InOrder in_order(4);
  std::vector<std::size_t> ran;
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < 3; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t number = thread; number < 300; number += 3) {
        in_order.run(number, [&ran, number] { ran.push_back(number); });
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  REQUIRE(ran.size() == 300);
  for (std::size_t number = 0; number < 300; ++number) CHECK(ran[number] == number);
}

TEST_CASE("a failure lets waiting threads go") {
  InOrder in_order(1);
  std::thread waiting([&] { in_order.run(5, [] { FAIL("ran out of turn"); }); });
  CHECK_THROWS_AS(in_order.run(0, [] { throw std::runtime_error("broken"); }), std::runtime_error);
  waiting.join();
}

#include <atomic>
#include <stdexcept>
#include <system_error>

#include <sys/resource.h>

#include "indexer/bounded_queue.h"
#include "indexer/threads.h"
#include "tests/catch.h"

TEST_CASE("every item is done once, by workers of the given number") {
  std::vector<std::atomic<int>> done(1000);
  std::atomic<std::size_t> highest{0};
  indexer::for_each_in_parallel(3, done.size(), [&](std::size_t worker, std::size_t item) {
    ++done[item];
    if (worker > highest) highest = worker;
  });
  for (const auto& count : done) CHECK(count == 1);
  CHECK(highest < 3);
}

TEST_CASE("the first failure stops the others and is the caller's") {
  std::atomic<std::size_t> begun{0};
  const auto fail = [&](std::size_t, std::size_t item) {
    ++begun;
    if (item == 5) throw std::runtime_error("five");
  };
  CHECK_THROWS_WITH(indexer::for_each_in_parallel(2, 1'000'000, fail), "five");
  CHECK(begun < 1'000'000);
}

// Sanitizers need more address space than this leaves. GCC tells of them by macros, clang by features.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER
#endif
#endif

#ifndef HAS_SANITIZER
TEST_CASE("too few threads are an error, not the end of the program") {
  rlimit before{};
  getrlimit(RLIMIT_AS, &before);
  const rlimit little{std::size_t{1} << 30, before.rlim_max};  // stacks have 8 MB each
  REQUIRE(setrlimit(RLIMIT_AS, &little) == 0);
  std::atomic<bool> stop{false};
  const auto wait_for_stop = [&](std::size_t) { stop.wait(false); };
  const auto tell = [&] {
    stop = true;
    stop.notify_all();
  };
  CHECK_THROWS_AS(indexer::Crew(1'000, wait_for_stop, tell), std::system_error);
  setrlimit(RLIMIT_AS, &before);
}
#endif

TEST_CASE("nothing to do is done at once") {
  indexer::for_each_in_parallel(2, 0, [](std::size_t, std::size_t) { FAIL("called"); });
  SUCCEED();
}

TEST_CASE("a closed queue gives what it holds, then nothing, and takes nothing more") {
  indexer::BoundedQueue<int> queue(3);
  CHECK(queue.push(1));
  CHECK(queue.push(2));
  queue.close();
  CHECK_FALSE(queue.push(3));
  CHECK(queue.pop() == 1);
  CHECK(queue.pop() == 2);
  CHECK(queue.pop() == std::nullopt);
}

TEST_CASE("whoever fills a full queue waits until there is room") {
  indexer::BoundedQueue<int> queue(1);
  std::thread filler([&] {
    for (int item = 0; item < 100; ++item) queue.push(item);
    queue.close();
  });
  int want = 0;
  while (const std::optional<int> item = queue.pop()) CHECK(*item == want++);
  filler.join();
  CHECK(want == 100);
}

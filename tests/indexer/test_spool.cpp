#include <thread>

#include "indexer/spool.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using indexer::Spool;

namespace {

corpus::Article article(std::string id, std::optional<std::int64_t> published, std::string body = "text") {
  corpus::Article made;
  made.id = std::move(id);
  made.published = published;
  made.body = std::move(body);
  return made;
}

std::vector<std::string> ids(const Spool& spool, std::size_t count) {
  std::vector<std::string> found;
  for (std::size_t place = 0; place < count; ++place) found.push_back(spool.take(place).article.id);
  return found;
}

}  // namespace

TEST_CASE("articles come out newest first, undated last, else as read, in whatever order they came") {
  const tests::TemporaryFolder folder;
  Spool spool(folder.path("spool"));
  spool.add(1, "b", {article("late", 300), article("none", std::nullopt)});
  spool.add(0, "a", {article("old", 100), article("same", 300)});
  const Spool::Totals totals = spool.finish();
  CHECK(totals.articles == 4);
  CHECK(ids(spool, 4) == std::vector<std::string>{"same", "late", "old", "none"});
  CHECK(spool.take(0).root == "a");
  CHECK(spool.take(1).root == "b");
}

TEST_CASE("of one id the record read last is kept") {
  const tests::TemporaryFolder folder;
  Spool spool(folder.path("spool"));
  spool.add(1, "in", {article("x", 1, "last")});
  spool.add(0, "in", {article("x", 9, "first"), article("x", 5, "second")});
  const Spool::Totals totals = spool.finish();
  CHECK(totals.articles == 1);
  CHECK(totals.duplicates == 2);
  CHECK(spool.take(0).article.body == "last");
}

TEST_CASE("many threads can add at once") {
  const tests::TemporaryFolder folder;
  Spool spool(folder.path("spool"));
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&spool, thread] {
      for (std::size_t batch = 0; batch < 50; ++batch) {
        const std::string id = std::to_string(thread) + "-" + std::to_string(batch);
        spool.add(batch * 4 + thread, "in", {article(id, std::nullopt, std::string(batch * 10, 'x'))});
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(spool.finish().articles == 200);
  for (std::size_t place = 0; place < 200; ++place) {
    CHECK(spool.take(place).article.body.size() == place / 4 * 10);
  }
}

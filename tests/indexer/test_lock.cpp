#include <optional>
#include <thread>

#include <unistd.h>

#include "indexer/lock.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using indexer::IndexLocked;
using indexer::WriterLock;

TEST_CASE("the second writer is told who the first is") {
  const tests::TemporaryFolder folder;
  const WriterLock first(folder.path("index"));
  try {
    const WriterLock second(folder.path("index"));
    FAIL("two writers");
  } catch (const IndexLocked& error) {
    CHECK(std::string(error.what()).find("process " + std::to_string(::getpid())) != std::string::npos);
    CHECK(error.holder.starts_with("process " + std::to_string(::getpid()) + " on "));
    CHECK(error.holder.find('/') == std::string::npos);
  }
}

TEST_CASE("a writer with patience gets the lock that is let go meanwhile") {
  const tests::TemporaryFolder folder;
  std::optional<WriterLock> first(std::in_place, folder.path("index"));
  std::thread letting_go([&] { first.reset(); });
  CHECK_NOTHROW(WriterLock(folder.path("index"), std::chrono::seconds(20)));
  letting_go.join();
}

TEST_CASE("a lock that was let go can be taken again") {
  const tests::TemporaryFolder folder;
  { const WriterLock first(folder.path("index")); }
  CHECK_NOTHROW(WriterLock(folder.path("index")));
}

#include <sstream>

#include "indexer/progress.h"
#include "tests/catch.h"

using indexer::progress_line;

TEST_CASE("progress tells share, rate and remaining time") {
  CHECK(progress_line("reading", "bytes", 45'000'000, 100'000'000, 3) == "reading 45 %, 15.0 MB/s, 4 s left");
  CHECK(progress_line("indexing", "articles", 500, 1000, 1) == "indexing 50 %, 500 articles/s, 1 s left");
  CHECK(progress_line("reading", "bytes", 1'000'000, 0, 1) == "reading 1.0 MB/s");
  CHECK(progress_line("reading", "bytes", 10, 10, 1) == "reading 100 %, 0.0 MB/s");
  CHECK(progress_line("reading", "bytes", 0, 10, 0) == "reading 0 %, 0.0 MB/s");
}

TEST_CASE("without a style nothing is printed") {
  std::ostringstream out;
  {
    indexer::Progress progress(out, indexer::ProgressStyle::none);
    progress.begin("reading", 10, "bytes");
    progress.advance(10);
  }
  CHECK(out.str().empty());
}

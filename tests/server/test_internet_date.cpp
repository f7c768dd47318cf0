#include "server/internet_date.h"
#include "tests/catch.h"

TEST_CASE("a date of the internet has a fixed width, in English and in GMT") {
  const struct {
    std::int64_t in;
    const char* want;
  } rows[] = {
      {0, "Thu, 01 Jan 1970 00:00:00 GMT"},
      {784'111'777, "Sun, 06 Nov 1994 08:49:37 GMT"},  // the example of RFC 9110
      {1'741'824'000, "Thu, 13 Mar 2025 00:00:00 GMT"},
      {-62'135'596'800, "Mon, 01 Jan 0001 00:00:00 GMT"},
  };
  for (const auto& row : rows) CHECK(server::internet_date(row.in) == row.want);
}

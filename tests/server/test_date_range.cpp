#include <string>
#include <vector>

#include "corpus/date.h"
#include "server/date_range.h"
#include "tests/catch.h"

TEST_CASE("a year, month, day or moment spans its seconds") {
  struct Case {
    std::string in;
    std::string first;
    std::string last;
  };
  const std::vector<Case> cases = {
      {"2025", "2025-01-01T00:00:00Z", "2025-12-31T23:59:59Z"},
      {"2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z"},
      {"2025-12", "2025-12-01T00:00:00Z", "2025-12-31T23:59:59Z"},
      {"2025-03-13", "2025-03-13T00:00:00Z", "2025-03-13T23:59:59Z"},
      {"2025-03-13T08:30:15Z", "2025-03-13T08:30:15Z", "2025-03-13T08:30:15Z"},
      {"2025-03-13T08:30Z", "2025-03-13T08:30:00Z", "2025-03-13T08:30:00Z"},
      {"2025-03-13T01:00:00+02:00", "2025-03-12T23:00:00Z", "2025-03-12T23:00:00Z"},
      {"2025-03-13T23:00:00-05:30", "2025-03-14T04:30:00Z", "2025-03-14T04:30:00Z"},
  };
  for (const Case& c : cases) {
    INFO(c.in);
    const auto period = server::parse_period(c.in);
    REQUIRE(period);
    CHECK(corpus::to_iso8601(period->first) == c.first);
    CHECK(corpus::to_iso8601(period->last) == c.last);
  }
}

TEST_CASE("dates that do not exist or are written otherwise are refused") {
  for (const std::string text : {"",
                                 "25",
                                 "0999",
                                 "2025-",
                                 "2025-00",
                                 "2025-13",
                                 "2025-02-29",
                                 "2025-04-31",
                                 "2025-3-1",
                                 "2025/03/01",
                                 "20250301",
                                 "2025-03-13T",
                                 "2025-03-13T24:00Z",
                                 "2025-03-13T08:60Z",
                                 "2025-03-13T08:30",
                                 "2025-03-13 08:30Z",
                                 "2025-03-13T08:30Zx",
                                 "2025-03-13T08:30:00+2",
                                 "march",
                                 "2025-03-13T08:30:00 02:00"}) {
    INFO(text);
    CHECK_FALSE(server::parse_period(text));
  }
}

#include "corpus/date.h"
#include "server/query/date_filter.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using server::DateRange;
using server::query::Years;

std::int64_t at(const std::string& text) {
  return corpus::parse_date(text).value().seconds;
}

std::string described(const DateRange& range, Years years = {2020, 2025}) {
  return server::query::date_filter(range, years).get_description();
}

struct Case {
  std::string from;
  std::string to;
  std::string want;
};

DateRange range_of(const Case& c) {
  DateRange range;
  if (const auto from = server::parse_period(c.from)) range.first = from->first;
  if (const auto to = server::parse_period(c.to)) range.last = to->last;
  return range;
}

}  // namespace

TEST_CASE("whole years, months and days are found by their terms, not by values") {
  const std::vector<Case> cases = {
      {"2025", "2025", "Query(Y2025)"},
      {"2025-03", "2025-03", "Query(M202503)"},
      {"2025-03-13", "2025-03-13", "Query(D20250313)"},
      {"2024", "", "Query((Y2024 OR Y2025))"},
      {"", "2020-02", "Query((M202001 OR M202002))"},
      {"2024-12-31", "2025-02-01", "Query((D20241231 OR M202501 OR D20250201))"},
      {"1900", "1950", "Query()"},
  };
  for (const Case& c : cases) {
    INFO(c.from << " to " << c.to);
    CHECK(described(range_of(c)) == c.want);
  }
  CHECK(described({}, {0, 0}) == "Query()");
}

TEST_CASE("a range of dates finds exactly the articles that a look at their dates finds") {
  std::vector<tests::Telling> tellings;
  for (const std::string date :
       {"2019-12-31T23:59:59Z", "2020-01-01T00:00:00Z", "2023-06-15T12:00:00Z", "2024-02-29",
        "2024-12-31T23:59:59Z", "2025-01-01", "2025-01-31T10:00:00Z", "2025-02-01", "2025-03-13T08:29:59Z",
        "2025-03-13T08:30:00Z", "2025-03-13T08:30:01Z", "2025-03-14", "2025-12-31"}) {
    tellings.push_back({.id = date, .title = "dated", .published = date});
  }
  tellings.push_back({.id = "undated", .title = "dated"});
  const tests::Archive archive(tellings);
  const Xapian::Database database(archive.path());
  const std::vector<std::string> bounds = {"",
                                           "2019",
                                           "2020-01",
                                           "2024",
                                           "2024-02-29",
                                           "2024-12-31",
                                           "2025-01-31",
                                           "2025-03-13",
                                           "2025-03-13T08:30:00Z",
                                           "2025-03-13T09:30:00+01:00",
                                           "2025-03-13T23:59:59Z",
                                           "2025",
                                           "2030"};
  for (const std::string& from : bounds) {
    for (const std::string& to : bounds) {
      const DateRange range = range_of({from, to, {}});
      if (from.empty() && to.empty()) continue;
      std::size_t want = 0;
      for (const tests::Telling& telling : tellings) {
        if (telling.published.empty()) continue;
        const std::int64_t moment = at(telling.published);
        if (moment >= range.first.value_or(moment) && moment <= range.last.value_or(moment)) ++want;
      }
      Xapian::Enquire enquire(database);
      enquire.set_query(server::query::date_filter(range, {2019, 2025}));
      INFO("from " << from << " to " << to);
      CHECK(enquire.get_mset(0, 100, 100).size() == want);
    }
  }
}

#include "corpus/date.h"
#include "tests/catch.h"

namespace {

struct Case {
  const char* in;
  const char* want;
};

std::string read(const char* text) {
  const std::optional<corpus::Date> date = corpus::parse_date(text);
  return date ? corpus::to_iso8601(date->seconds) : "none";
}

}  // namespace

TEST_CASE("dates are read in the forms that archives use") {
  const auto [in, want] = GENERATE(values<Case>({
      {"2025-03-13", "2025-03-13T00:00:00Z"},
      {"2025-03-13T10:15:30Z", "2025-03-13T10:15:30Z"},
      {"2025-03-13T10:15:30.123+02:00", "2025-03-13T08:15:30Z"},
      {"2025-03-13 10:15:30-0500", "2025-03-13T15:15:30Z"},
      {"2025-03-13T10:15", "2025-03-13T10:15:00Z"},
      {"2025-03-13T23:30:00-01", "2025-03-14T00:30:00Z"},
      {"20250313", "2025-03-13T00:00:00Z"},
      {"20250313T101530Z", "2025-03-13T10:15:30Z"},
      {"20250313101530", "2025-03-13T10:15:30Z"},
      {"2025-03", "2025-03-01T00:00:00Z"},
      {"1963", "1963-01-01T00:00:00Z"},
      {"2021-03-5", "2021-03-05T00:00:00Z"},
      {"2025/03/13", "2025-03-13T00:00:00Z"},
      {"13.03.2025", "2025-03-13T00:00:00Z"},
      {"13.03.2025, 08:30 Uhr", "2025-03-13T08:30:00Z"},
      {"13/03/2025", "2025-03-13T00:00:00Z"},
      {"03/13/2025", "2025-03-13T00:00:00Z"},
      {"Thu, 13 Mar 2025 10:15:30 GMT", "2025-03-13T10:15:30Z"},
      {"Thu, 13 Mar 2025 10:15:30 +0100 (CET)", "2025-03-13T09:15:30Z"},
      {"13 Mar 25 10:15 EST", "2025-03-13T15:15:00Z"},
      {"March 13, 2025", "2025-03-13T00:00:00Z"},
      {"Thursday, March 13th, 2025 at 3:05 p.m. EDT", "2025-03-13T19:05:00Z"},
      {"Mar. 13, 2025 12:05 AM", "2025-03-13T00:05:00Z"},
      {"13 March 2025", "2025-03-13T00:00:00Z"},
      {"March 2025", "2025-03-01T00:00:00Z"},
      {"Donnerstag, 13. März 2025", "2025-03-13T00:00:00Z"},
      {"1er août 2025", "2025-08-01T00:00:00Z"},
      {"13 de marzo de 2025", "2025-03-13T00:00:00Z"},
      {"13 березня 2025 року", "2025-03-13T00:00:00Z"},
      {"13.03.2025, 14.05 Uhr", "2025-03-13T14:05:00Z"},
      {"13. März 2025 um 14 Uhr", "2025-03-13T14:00:00Z"},
      {"13.03.2025 – 14:05 Uhr", "2025-03-13T14:05:00Z"},
      {"13.03.2025 | 14:05", "2025-03-13T14:05:00Z"},
      {"mar. 13 mai 2025 à 14h05", "2025-05-13T14:05:00Z"},
      {"13 mars 2025 à 14 h 05", "2025-03-13T14:05:00Z"},
      {"13 marzo 2025, ore 14.05", "2025-03-13T14:05:00Z"},
      {"13/03/2025 às 14h", "2025-03-13T14:00:00Z"},
      {"March 13, 2025 3 pm", "2025-03-13T15:00:00Z"},
      {"13 March 2025, 3.30 p.m.", "2025-03-13T15:30:00Z"},
      {"November 18th, 2019", "2019-11-18T00:00:00Z"},
      {"giovedì 13 febbraio 2025", "2025-02-13T00:00:00Z"},
      {"quinta-feira, 13 de março de 2025", "2025-03-13T00:00:00Z"},
      {"donderdag 13 maart 2025 om 14.05 uur", "2025-03-13T14:05:00Z"},
      {"13 października 2025 r., godz. 14:05", "2025-10-13T14:05:00Z"},
      {"13 مارس 2025", "2025-03-13T00:00:00Z"},
      {"الخميس، ١٣ أبريل ٢٠٢٣", "2023-04-13T00:00:00Z"},
      {"2025年3月13日", "2025-03-13T00:00:00Z"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
      {" 2-MAR-1987 09:01:32.31", "1987-03-02T09:01:32Z"},
      {"Thu Mar 13 08:00:00 +0000 2025", "2025-03-13T08:00:00Z"},
      {"1741860930", "2025-03-13T10:15:30Z"},
      {"1741860930.5", "2025-03-13T10:15:30Z"},
      {"1741860930123", "2025-03-13T10:15:30Z"},
      {"-86400", "1969-12-31T00:00:00Z"},
      {"2024-02-29", "2024-02-29T00:00:00Z"},
  }));
  CAPTURE(in);
  CHECK(read(in) == want);
}

TEST_CASE("what is not a date, or two, is never made one") {
  const auto* in = GENERATE(
      "", " ", "2025-02-30", "2023-02-29", "2025-13-01", "2025-00-10", "2025-03-00", "0201-03-05",
      "201-03-05", "9999-12-31", "03/04/2025", "31.04.2025", "2025-03-13T25:00:00Z", "2025-03-13T10:60:00Z",
      "2025-03-13T605:12:19Z", "2025-03-13T10:15:00+17:00", "yesterday", "circa March 1920", "March",
      "Smarch 13, 2025", "2025-03-13-14", "13 March April 2025", "42", "99999999999999999999",
      "2025-03-13T10:15:30Z and more", "1987-03-31T605:12:19Z", "0000-00-00", "null", "-", "T", "2025-W11-4",
      "13:30", "13.03.2025, 25.05 Uhr", "14 h 75 13 mars 2025", "14 Uhr", "5 p.m.", "2025-03-13 3 pm 4 pm");
  CAPTURE(in);
  CHECK(read(in) == "none");
}

TEST_CASE("what had to be assumed is told") {
  CHECK(corpus::parse_date("2025-03")->note == "no day: first of the month taken");
  CHECK(corpus::parse_date("2021-03-5")->note == corpus::one_digit_note);
  CHECK(corpus::parse_date("2021/3/5")->note.empty());
  CHECK(corpus::parse_date("13 Mar 25")->note == "year of two digits");
  CHECK(corpus::parse_date("2025-03-13 10:00 IST")->note == "time zone IST is not known: taken as UTC");
  CHECK(corpus::parse_date("2025-03-13")->note.empty());
}

TEST_CASE("moments before 1970 are written as well") {
  CHECK(corpus::to_iso8601(-1) == "1969-12-31T23:59:59Z");
  CHECK(corpus::to_iso8601(0) == "1970-01-01T00:00:00Z");
}

TEST_CASE("numbers too long for a zone make no date and no overflow") {
  const std::string long_number(18, '3');
  CHECK_FALSE(corpus::parse_date("2025-03-13T10:00:00+" + long_number));
  CHECK_FALSE(corpus::parse_date("2025-03-13T10:00:00+03:" + long_number));
  CHECK_FALSE(corpus::parse_date(long_number + ":00"));
}

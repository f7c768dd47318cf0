#pragma once
// Dates as archives write them, to Unix seconds; and back to ISO 8601.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

/// A moment, and what had to be assumed to get it.
struct Date {
  std::int64_t seconds = 0;  ///< Unix seconds, UTC; a bare date is its midnight
  std::string note;  ///< for people: "no day: first of the month taken"; empty when nothing was assumed

  bool operator==(const Date&) const = default;
};

/// The note of "2021-03-5": nothing is missing, but it is not ISO 8601.
inline constexpr const char* one_digit_note = "month or day of one digit";

/// The notes of "2021-03" and "2021".
inline constexpr const char* no_day_note = "no day: first of the month taken";
inline constexpr const char* no_month_note = "no month: first of January taken";

/// Reads ISO 8601 (also compact, or without day), RFC 2822, "March 13, 2025", "13. März 2025", "13.03.2025",
/// "2025/03/13", "26-FEB-1987 15:01:01.79", clocks as "14.05 Uhr", "14h05" and "3 pm", Unix seconds and
/// milliseconds; in the languages of date_words.h, also "2025년 3월 4일 오후 3시" and "٤ مارس ٢٠٢٥"; years in
/// Persian digits below 1500 are of the Persian calendar. Strict: nothing for 30 February, nothing for
/// "03/04/2025", which two countries read differently. Years 1400 to 2199.
std::optional<Date> parse_date(std::string_view text);

/// `2025-03-13T00:00:00Z`.
std::string to_iso8601(std::int64_t seconds);

}  // namespace corpus

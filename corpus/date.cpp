#include "corpus/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>

#include <unicode/calendar.h>

#include "corpus/date_marks.h"
#include "corpus/date_tokens.h"

// A date is cut into tokens (numbers, words, clock times, offsets), and each has to be understood: a month's
// name decides which number is the day; without one, the number of four digits stands where the year does.

namespace corpus {
namespace {

constexpr std::size_t longest_date = 80;
constexpr int first_year = 1400;  // before that nobody printed news
constexpr int last_year = 2199;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

struct Day {
  std::int64_t year = 0;
  std::int64_t month = 1;
  std::int64_t day = 1;
  std::string note{};
};

Day compact_day(DateNumber number) {
  return {number.value / 10000, number.value / 100 % 100, number.value % 100, {}};
}

/// Two digits of a year as RFC 2822 reads them.
Day with_full_year(Day day, std::size_t digits) {
  if (digits == 2) {
    day.year += day.year < 50 ? 2000 : 1900;
    day.note = "year of two digits";
  }
  return day;
}

std::optional<Day> day_by_month_name(const DateParts& parts) {
  const auto& n = parts.numbers;
  if (n.size() == 1 && n[0].digits == 4) return Day{n[0].value, *parts.month, 1, no_day_note};
  if (n.size() != 2) return std::nullopt;
  const bool year_first = n[0].digits == 4;
  const DateNumber year = year_first ? n[0] : n[1];
  const DateNumber day = year_first ? n[1] : n[0];
  if (day.digits > 2 || (year.digits != 4 && year.digits != 2)) return std::nullopt;
  return with_full_year({year.value, *parts.month, day.value, {}}, year.digits);
}

std::optional<Day> day_by_order(const DateParts& parts) {
  const auto& n = parts.numbers;
  if (n.empty() || n.size() > 3) return std::nullopt;
  if (n.size() == 1 && n[0].digits == 8) return compact_day(n[0]);
  if (n.size() == 1 && n[0].digits == 4) return Day{n[0].value, 1, 1, no_month_note};
  if (n.size() == 2 && n[0].digits == 4 && n[1].digits <= 2)
    return Day{n[0].value, n[1].value, 1, no_day_note};
  if (n.size() != 3 || n[1].digits > 2) return std::nullopt;
  if (n[0].digits == 4 && n[2].digits <= 2) {
    const bool short_iso = parts.dashes && (n[1].digits == 1 || n[2].digits == 1);
    return Day{n[0].value, n[1].value, n[2].value, short_iso ? one_digit_note : ""};
  }
  if (n[0].digits <= 2 && n[2].digits == 2 && parts.dots == 2)
    return with_full_year({n[2].value, n[1].value, n[0].value, {}}, 2);
  if (n[2].digits != 4 || n[0].digits > 2) return std::nullopt;
  if (!parts.slashes || n[0].value > 12 || n[0].value == n[1].value)
    return Day{n[2].value, n[1].value, n[0].value, {}};
  if (n[1].value > 12) return Day{n[2].value, n[0].value, n[1].value, {}};
  return std::nullopt;  // 03/04: March in one country, April in another
}

std::optional<std::int64_t> midnight_of(const Day& day) {
  using namespace std::chrono;
  if (day.year < first_year || day.year > last_year || day.month > 12 || day.day > 31) return std::nullopt;
  const year_month_day date{year{static_cast<int>(day.year)}, month{static_cast<unsigned>(day.month)},
                            std::chrono::day{static_cast<unsigned>(day.day)}};
  if (!date.ok()) return std::nullopt;
  return duration_cast<seconds>(sys_days{date}.time_since_epoch()).count();
}

bool in_range(std::int64_t seconds) {
  static const std::int64_t first = *midnight_of({.year = first_year});
  static const std::int64_t last = *midnight_of({.year = last_year, .month = 12, .day = 31});
  return seconds >= first && seconds <= last;
}

/// Of the Persian calendar, which begins its years in March.
std::optional<std::int64_t> midnight_of_persian(const Day& day) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("fa@calendar=persian"), status));
  if (U_FAILURE(status) || day.month < 1 || day.month > 12 || day.day > 31) return std::nullopt;
  calendar->setLenient(false);
  calendar->clear();
  calendar->set(static_cast<int>(day.year), static_cast<int>(day.month) - 1, static_cast<int>(day.day));
  const UDate milliseconds = calendar->getTime(status);
  if (U_FAILURE(status)) return std::nullopt;
  return static_cast<std::int64_t>(milliseconds) / 1000;
}

/// By the calendar that the digits of its year tell: papers that write ۱۴۰۳ mean a Persian year. ١٤٤٦ is one
/// of the Islamic calendar, whose days are seen by the moon and cannot be told for certain.
std::optional<std::int64_t> midnight_of(const Day& day, Digits digits) {
  constexpr std::int64_t first_gregorian = 1500;
  if (digits == Digits::other || day.year >= first_gregorian) return midnight_of(day);
  return digits == Digits::persian ? midnight_of_persian(day) : std::nullopt;
}

/// Unix seconds of nine or ten digits (or any, when negative), milliseconds of twelve or thirteen.
std::optional<Date> unix_time(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view fraction = dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
  const bool negative = whole.starts_with('-');
  const std::string_view digits = whole.substr(negative ? 1 : 0);
  if (!std::ranges::all_of(digits, is_digit) || !std::ranges::all_of(fraction, is_digit)) return std::nullopt;
  const bool as_seconds =
      digits.size() == 9 || digits.size() == 10 || (negative && !digits.empty() && digits.size() < 9);
  const bool as_milliseconds = digits.size() == 12 || digits.size() == 13;
  if (!as_seconds && !as_milliseconds) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  if (as_milliseconds)
    value = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds{value}).count();
  return in_range(value) ? std::optional{Date{value, {}}} : std::nullopt;
}

/// `20250313101500`, as web archives write it.
std::string spread_compact(std::string_view text) {
  if (text.size() != 14 || !std::ranges::all_of(text, is_digit)) return std::string{text};
  return std::string{text.substr(0, 8)} + 'T' + std::string{text.substr(8)};
}

/// The number of `/Date(1741946400000)/`, which is how .NET writes a moment in JSON; other text as it is.
std::string_view without_wrapper(std::string_view text) {
  constexpr std::string_view opening = "/Date(";
  constexpr std::string_view closing = ")/";
  if (!text.starts_with(opening) || !text.ends_with(closing)) return text;
  text.remove_prefix(opening.size());
  text.remove_suffix(closing.size());
  return text.substr(0, text.find_first_of("+-", 1));  // the zone of who wrote it: the number counts from UTC
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\n") - start + 1);
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + "; " + b;
}

/// The digits at `at`; nothing when one of them is none. REQUIRES: they are inside the text.
std::optional<std::int64_t> digits_at(std::string_view text, std::size_t at, std::size_t count) {
  std::int64_t value = 0;
  for (const char byte : text.substr(at, count)) {
    if (!is_digit(byte)) return std::nullopt;
    value = value * 10 + (byte - '0');
  }
  return value;
}

/// `2025-03-13` and `2025-03-13T10:15:00Z`, which nearly all machine-made archives use: ten times as fast as
/// tokens.
std::optional<Date> plain_iso(std::string_view text) {
  const bool with_clock = text.size() == 20;
  if ((text.size() != 10 && !with_clock) || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (with_clock && (text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z'))
    return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t count) {
    return digits_at(text, at, count).value_or(99);
  };
  const std::optional<std::int64_t> midnight =
      midnight_of({digits_at(text, 0, 4).value_or(0), part(5, 2), part(8, 2), {}});
  if (!midnight || !with_clock) return midnight ? std::optional{Date{*midnight, {}}} : std::nullopt;
  const std::int64_t hour = part(11, 2);
  const std::int64_t minute = part(14, 2);
  const std::int64_t second = part(17, 2);
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return Date{*midnight + hour * 3600 + minute * 60 + second, {}};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = without_wrapper(trimmed(text));
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  if (std::optional<Date> iso = plain_iso(text)) return iso;
  if (std::optional<Date> unix_date = unix_time(text)) return unix_date;
  const Digits digits = digits_of(text);
  std::optional<DateParts> parts = date_parts(spread_compact(text));
  if (!parts) return std::nullopt;
  if (digits == Digits::arabic) parts->slashes = false;  // who writes ٤/٣ means the fourth of March
  const std::optional<Day> day = parts->month ? day_by_month_name(*parts) : day_by_order(*parts);
  const std::optional<std::int64_t> midnight = day ? midnight_of(*day, digits) : std::nullopt;
  if (!midnight) return std::nullopt;
  const std::int64_t moment = *midnight + parts->clock.value_or(0) - parts->offset.value_or(0);
  return Date{moment, joined(day->note, parts->note)};
}

std::string to_iso8601(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds{seconds}};
  const sys_days midnight = floor<days>(moment);
  const year_month_day date{midnight};
  const hh_mm_ss<std::chrono::seconds> clock{moment - midnight};
  std::array<char, 64> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int{date.year()},
                    unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(clock.hours().count()),
                    static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace corpus

#include "server/date_range.h"

#include <chrono>

namespace server {
namespace {

using namespace std::chrono;

constexpr int earliest_year = 1000;

/// Takes what it recognises from the front of a text.
struct Scanner {
  std::string_view rest;

  std::optional<unsigned> digits(std::size_t count) {
    if (rest.size() < count) return std::nullopt;
    unsigned value = 0;
    for (std::size_t at = 0; at < count; ++at) {
      if (rest[at] < '0' || rest[at] > '9') return std::nullopt;
      value = value * 10 + static_cast<unsigned>(rest[at] - '0');
    }
    rest.remove_prefix(count);
    return value;
  }

  bool take(char mark) {
    if (!rest.starts_with(mark)) return false;
    rest.remove_prefix(1);
    return true;
  }

  /// `mark` and then two digits up to `most`.
  std::optional<unsigned> pair(char mark, unsigned most) {
    if (!take(mark)) return std::nullopt;
    const auto value = digits(2);
    return value && *value <= most ? value : std::nullopt;
  }
};

std::int64_t seconds_of(sys_days day) {
  return duration_cast<seconds>(day.time_since_epoch()).count();
}

Period days_between(sys_days first, sys_days next) {
  return {seconds_of(first), seconds_of(next) - 1};
}

/// `Z` or an offset, in seconds east of UTC.
std::int64_t seconds_in(std::int64_t hours, std::int64_t minutes) {
  return hours * 3'600 + minutes * 60;
}

std::optional<std::int64_t> read_zone(Scanner& scanner) {
  if (scanner.take('Z')) return 0;
  const bool east = scanner.rest.starts_with('+');
  const auto hours_away = scanner.pair(east ? '+' : '-', 23);
  if (!hours_away) return std::nullopt;
  const auto minutes_away = scanner.pair(':', 59);
  if (!minutes_away) return std::nullopt;
  const std::int64_t away = seconds_in(*hours_away, *minutes_away);
  return east ? away : -away;
}

std::optional<Period> read_moment(Scanner& scanner, sys_days day) {
  const auto hour = scanner.pair('T', 23);
  if (!hour) return std::nullopt;
  const auto minute = scanner.pair(':', 59);
  if (!minute) return std::nullopt;
  unsigned second = 0;
  if (scanner.rest.starts_with(':')) {
    const auto given = scanner.pair(':', 59);
    if (!given) return std::nullopt;
    second = *given;
  }
  const auto zone = read_zone(scanner);
  if (!zone || !scanner.rest.empty()) return std::nullopt;
  const std::int64_t moment = seconds_of(day) + seconds_in(*hour, *minute) + second - *zone;
  return Period{moment, moment};
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  Scanner scanner{text};
  const auto year_digits = scanner.digits(4);
  if (!year_digits || *year_digits < earliest_year) return std::nullopt;
  const year_month first{year{static_cast<int>(*year_digits)}, January};
  if (scanner.rest.empty()) return days_between(first / 1, (first + years{1}) / 1);
  const auto month_digits = scanner.pair('-', 12);
  if (!month_digits || *month_digits == 0) return std::nullopt;
  const year_month in_month = first.year() / month{*month_digits};
  if (scanner.rest.empty()) return days_between(in_month / 1, (in_month + months{1}) / 1);
  const auto day_digits = scanner.pair('-', 31);
  if (!day_digits) return std::nullopt;
  const year_month_day date = in_month / day{*day_digits};
  if (!date.ok()) return std::nullopt;
  const sys_days at{date};
  if (scanner.rest.empty()) return days_between(at, at + days{1});
  return read_moment(scanner, at);
}

}  // namespace server

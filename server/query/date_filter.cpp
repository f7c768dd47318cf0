#include "server/query/date_filter.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "indexer/schema.h"

namespace server::query {
namespace {

using namespace std::chrono;

sys_seconds at(std::int64_t moment) {
  return sys_seconds{seconds{moment}};
}

std::int64_t seconds_of(sys_days day) {
  return duration_cast<seconds>(day.time_since_epoch()).count();
}

Xapian::Query any_of(const std::vector<Xapian::Query>& parts) {
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

/// One day's articles between two moments of it.
Xapian::Query part_of_day(sys_days day, std::int64_t first, std::int64_t last) {
  const auto serialised = [](std::int64_t moment) {
    return Xapian::sortable_serialise(static_cast<double>(moment));
  };
  return {Xapian::Query::OP_FILTER, Xapian::Query(indexer::date_terms(seconds_of(day))[0]),
          Xapian::Query(Xapian::Query::OP_VALUE_RANGE, indexer::slot::newest, serialised(first),
                        serialised(last))};
}

/// The longest period that begins at `day` and ends before `end`: its term, and the day after it.
struct Whole {
  std::string term;
  sys_days next;
};

Whole longest_from(sys_days day, sys_days end) {
  const year_month_day date{day};
  const auto terms = indexer::date_terms(seconds_of(day));
  const bool month_start = date.day() == std::chrono::day{1};
  const sys_days next_year{(date.year() + years{1}) / January / 1};
  if (month_start && date.month() == January && next_year <= end) return {terms[2], next_year};
  const sys_days next_month{(date.year() / date.month() + months{1}) / 1};
  if (month_start && next_month <= end) return {terms[1], next_month};
  return {terms[0], day + days{1}};
}

/// Whole days from `day` up to, but without, `end`.
void add_whole_days(std::vector<Xapian::Query>& parts, sys_days day, sys_days end) {
  while (day < end) {
    const Whole whole = longest_from(day, end);
    parts.emplace_back(whole.term);
    day = whole.next;
  }
}

}  // namespace

Xapian::Query date_filter(const DateRange& range, Years known) {
  if (known.last == 0) return Xapian::Query::MatchNothing;
  const std::int64_t earliest = seconds_of(sys_days{year{known.first} / January / 1});
  const std::int64_t latest = seconds_of(sys_days{year{known.last + 1} / January / 1}) - 1;
  const std::int64_t first = std::max(range.first.value_or(earliest), earliest);
  const std::int64_t last = std::min(range.last.value_or(latest), latest);
  if (first > last) return Xapian::Query::MatchNothing;
  const sys_days first_day = floor<days>(at(first));
  const sys_days last_day = floor<days>(at(last));
  const bool ragged_start = seconds_of(first_day) != first;
  const bool ragged_end = seconds_of(last_day + days{1}) - 1 != last;
  std::vector<Xapian::Query> parts;
  if (first_day == last_day) {
    if (ragged_start || ragged_end) return part_of_day(first_day, first, last);
  } else {
    if (ragged_start) parts.push_back(part_of_day(first_day, first, seconds_of(first_day + days{1}) - 1));
    if (ragged_end) parts.push_back(part_of_day(last_day, seconds_of(last_day), last));
  }
  add_whole_days(parts, ragged_start ? first_day + days{1} : first_day,
                 ragged_end ? last_day : last_day + days{1});
  return any_of(parts);
}

}  // namespace server::query

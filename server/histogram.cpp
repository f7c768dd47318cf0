#include "server/histogram.h"

#include <chrono>
#include <cmath>

#include "corpus/date.h"
#include "indexer/schema.h"

namespace server {
namespace {

using namespace std::chrono;

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t most_automatic_steps = 50;

std::int64_t number_of(sys_days day) {
  return day.time_since_epoch().count();
}

/// The first day of the step that holds `day`.
std::int64_t start_of(std::int64_t day, Histogram step) {
  const sys_days point{days{day}};
  const year_month_day date{point};
  switch (step) {
    case Histogram::week:
      return number_of(point - (weekday{point} - Monday));
    case Histogram::month:
      return number_of(sys_days{date.year() / date.month() / 1});
    case Histogram::year:
      return number_of(sys_days{date.year() / January / 1});
    default:
      return day;
  }
}

std::int64_t end_of(std::int64_t start, Histogram step) {
  const year_month_day date{sys_days{days{start}}};
  switch (step) {
    case Histogram::week:
      return start + 6;
    case Histogram::month:
      return number_of(sys_days{date.year() / date.month() / last});
    case Histogram::year:
      return number_of(sys_days{date.year() / December / 31});
    default:
      return start;
  }
}

std::string text_of(std::int64_t day) {
  return corpus::to_iso8601(day * day_seconds).substr(0, std::string_view("YYYY-MM-DD").size());
}

Histogram finest(std::int64_t first, std::int64_t last) {
  const std::int64_t span = last - first + 1;
  if (span <= most_automatic_steps) return Histogram::day;
  if (span <= 7 * (most_automatic_steps - 1)) return Histogram::week;
  if (span <= 30 * (most_automatic_steps - 1)) return Histogram::month;
  return Histogram::year;
}

}  // namespace

void HistogramSpy::operator()(const Xapian::Document& document, double /*weight*/) {
  const std::string published = document.get_value(indexer::slot::newest);
  if (published.empty()) return;
  const double seconds = Xapian::sortable_unserialise(published);
  ++days_[static_cast<std::int64_t>(std::floor(seconds / day_seconds))];
}

std::vector<HistogramStep> HistogramSpy::steps(Histogram step) const {
  std::vector<HistogramStep> steps;
  if (days_.empty() || step == Histogram::none) return steps;
  if (step == Histogram::automatic) step = finest(days_.begin()->first, days_.rbegin()->first);
  std::int64_t current = 0;
  for (const auto& [day, count] : days_) {
    const std::int64_t start = start_of(day, step);
    if (steps.empty() || start != current) {
      steps.push_back({text_of(start), text_of(end_of(start, step)), 0});
    }
    current = start;
    steps.back().count += count;
  }
  return steps;
}

}  // namespace server

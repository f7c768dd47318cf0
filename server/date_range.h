#pragma once
// Dates as requests write them: a year, month, day or moment, and the seconds it spans.

#include <cstdint>
#include <optional>
#include <string_view>

namespace server {

/// Both inclusive, Unix seconds, UTC. A moment spans one second.
struct Period {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// Seconds from `first` to `last`, both inclusive; nothing: open.
struct DateRange {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;

  bool operator==(const DateRange&) const = default;
};

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]` with `Z` or an offset such as `+02:00`.
/// Nothing for other texts and for dates that do not exist. Years 1000 to 9999.
std::optional<Period> parse_period(std::string_view text);

}  // namespace server

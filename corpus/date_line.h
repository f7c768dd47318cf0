#pragma once
// Lines that say a date and nothing else: "March 13, 2025", "Posted on: 13.03.2025, 14:05 Uhr".

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/date.h"

namespace corpus {

/// What a line's label says of its date, the best first.
enum class DateRank : std::uint8_t { published, bare, updated };

struct DatedLine {
  DateRank rank = DateRank::bare;
  Date date;
};

inline constexpr std::size_t longest_fact_line = 100;  ///< bytes

/// Nothing unless the date names a day.
std::optional<DatedLine> dated_line(std::string_view line);

/// The date alone; nothing for a line longer than `longest_fact_line`.
std::optional<Date> stated_date(std::string_view line);

}  // namespace corpus

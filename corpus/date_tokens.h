#pragma once
// The tokens of a written date: numbers, words, clock times, offsets. Each has to be understood.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct DateNumber {
  std::int64_t value = 0;
  std::size_t digits = 0;
};

/// What the tokens say.
struct DateParts {
  std::vector<DateNumber> numbers;    ///< at most three, of which one may be all of a date (20250313)
  std::optional<int> month;           ///< by name
  std::optional<std::int64_t> clock;  ///< seconds of the day
  std::optional<int> offset;          ///< seconds east of UTC
  bool slashes = false;               ///< between the numbers
  bool dashes = false;
  int dots = 0;      ///< that join two numbers
  std::string note;  ///< as Date::note
};

/// Nothing when a token is not understood.
std::optional<DateParts> date_parts(std::string_view text);

}  // namespace corpus

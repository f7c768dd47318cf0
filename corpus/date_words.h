#pragma once
// Words in dates: months, weekdays, time zones, and words that mean nothing there.

#include <optional>
#include <string_view>

namespace corpus {

/// 1 to 12 for a month's name, full or shortened, in English, German, French, Spanish, Ukrainian or Russian.
/// REQUIRES, here and below: lower case, without marks (text::fold_word).
std::optional<int> month_named(std::string_view word);

/// Seconds east of UTC. Only names that mean one zone in news: not IST or AST.
std::optional<int> zone_named(std::string_view word);

/// Weekdays, and words between the parts of a date: "of", "de", "um", "uhr", "at".
bool is_filler(std::string_view word);

}  // namespace corpus

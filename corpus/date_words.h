#pragma once
// Words in dates: months, weekdays, time zones, and words that mean nothing there.

#include <optional>
#include <string_view>

namespace corpus {

/// 1 to 12 for a month's name, full or shortened, in English, German, French, Spanish, Italian, Portuguese,
/// Dutch, Polish, Ukrainian, Russian, Arabic or a Scandinavian language.
/// REQUIRES, here and below: lower case, without marks (text::fold_word).
std::optional<int> month_named(std::string_view word);

/// Seconds east of UTC. Only names that mean one zone in news: not IST or AST.
std::optional<int> zone_named(std::string_view word);

/// Weekdays, and words between the parts of a date: "of", "de", "um", "at".
bool is_filler(std::string_view word);

/// What may stand behind an hour: "uhr", "uur", "h", "hrs".
bool is_hour_word(std::string_view word);

/// What says that a time follows: "ore", "alle", "kl", "godz".
bool announces_hour(std::string_view word);

}  // namespace corpus

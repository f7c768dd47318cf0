#pragma once
// Words in dates: months, weekdays, time zones, and words that mean nothing there.

#include <cstdint>
#include <optional>
#include <string_view>

namespace corpus {

/// 1 to 12 for a month's name, full or shortened, in any language of the list.
/// REQUIRES, here and below: lower case, without marks (text::fold_word).
std::optional<int> month_named(std::string_view word);

/// For the Arabic months of two words, "كانون الثاني".
std::optional<int> month_of_two_words(std::string_view word, std::string_view next);

/// Seconds east of UTC. Only names that mean one zone in news: not IST or AST.
std::optional<int> zone_named(std::string_view word);

/// Weekdays, and words between the parts of a date: "of", "de", "um", "at".
bool is_filler(std::string_view word);

/// What may stand behind an hour: "uhr", "uur", "h", "hrs", "時".
bool is_hour_word(std::string_view word);

enum class HalfDay : std::uint8_t { before_noon, after_noon };

/// "am", "오후", "下午".
std::optional<HalfDay> half_day_named(std::string_view word);

/// What says that a time follows: "ore", "alle", "kl", "godz".
bool announces_hour(std::string_view word);

}  // namespace corpus

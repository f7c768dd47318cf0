#pragma once
// English numbers that newspapers write out, and their digits.

#include <array>
#include <string_view>
#include <utility>

namespace corpus {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 22> number_words{
    {{"one", "1"},       {"two", "2"},        {"three", "3"},    {"four", "4"},    {"five", "5"},
     {"six", "6"},       {"seven", "7"},      {"eight", "8"},    {"nine", "9"},    {"ten", "10"},
     {"eleven", "11"},   {"twelve", "12"},    {"twenty", "20"},  {"thirty", "30"}, {"forty", "40"},
     {"fifty", "50"},    {"sixty", "60"},     {"seventy", "70"}, {"eighty", "80"}, {"ninety", "90"},
     {"hundred", "100"}, {"thousand", "1000"}}};

}  // namespace corpus

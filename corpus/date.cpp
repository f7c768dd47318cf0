#include "corpus/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <vector>

#include "corpus/date_words.h"
#include "corpus/text/fold.h"

// A date is cut into tokens (numbers, words, clock times, offsets), and each has to be understood: a month's
// name decides which number is the day; without one, the number of four digits stands where the year does.

namespace corpus {
namespace {

constexpr std::size_t longest_date = 80;
constexpr int first_year = 1400;  // before that nobody printed news
constexpr int last_year = 2199;

struct Number {
  std::int64_t value = 0;
  std::size_t digits = 0;
};

/// What the tokens of a text say so far.
struct Parts {
  std::vector<Number> numbers;
  std::optional<int> month;           // by name
  std::optional<std::int64_t> clock;  // seconds of the day
  std::optional<int> offset;          // seconds east of UTC
  bool slashes = false;
  std::string note;
};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

std::string folded(std::string_view word) {
  std::string lowered;
  std::string plain;
  text::lower_word(word, lowered);
  text::fold_word(lowered, plain);
  return plain;
}

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  /// Takes all tokens; nothing when one is not understood.
  std::optional<Parts> read() {
    while (at_ < text_.size()) {
      if (!token()) return std::nullopt;
    }
    return parts_;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  bool token() {
    if (is_digit(peek())) return number_or_clock();
    if (is_letter(peek())) return word();
    if ((peek() == '+' || peek() == '-') && parts_.clock && is_digit(peek(1))) return offset();
    return separator();
  }

  Number number() {
    const std::size_t start = at_;
    while (is_digit(peek())) ++at_;
    Number found{.digits = at_ - start};
    std::from_chars(text_.data() + start, text_.data() + at_, found.value);
    return found;
  }

  bool number_or_clock() {
    const bool after_t = at_ > 0 && (text_[at_ - 1] == 'T' || text_[at_ - 1] == 't');
    const Number found = number();
    if (found.digits > 16) return false;
    if (peek() == ':') return clock(found);
    if (after_t && (found.digits == 6 || found.digits == 4)) return compact_clock(found);
    parts_.numbers.push_back(found);
    return parts_.numbers.size() <= 3;
  }

  bool clock(Number hour) {
    ++at_;
    const Number minute = number();
    Number second{0, 2};
    if (peek() == ':') {
      ++at_;
      second = number();
    }
    if ((peek() == '.' || peek() == ',') && is_digit(peek(1))) {
      ++at_;
      number();  // fractions of a second are dropped
    }
    return hour.digits <= 2 && minute.digits == 2 && second.digits == 2 &&
           set_clock(hour.value, minute.value, second.value);
  }

  bool compact_clock(Number found) {
    const std::int64_t digits = found.digits == 4 ? found.value * 100 : found.value;
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      number();
    }
    return set_clock(digits / 10000, digits / 100 % 100, digits % 100);
  }

  bool set_clock(std::int64_t hour, std::int64_t minute, std::int64_t second) {
    if (parts_.clock || hour > 23 || minute > 59 || second > 60) return false;
    parts_.clock = hour * 3600 + minute * 60 + second;
    return true;
  }

  bool offset() {
    const int sign = peek() == '-' ? -1 : 1;
    ++at_;
    const Number first = number();
    std::int64_t minutes = first.digits == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60;
    if (first.digits <= 2 && peek() == ':') {
      ++at_;
      minutes += number().value;
    }
    if (parts_.offset || first.digits > 4 || first.digits == 3 || minutes > std::int64_t{15} * 60)
      return false;
    parts_.offset = sign * static_cast<int>(minutes) * 60;
    return true;
  }

  bool word() {
    const std::size_t start = at_;
    while (is_letter(peek())) ++at_;
    const std::string_view written = text_.substr(start, at_ - start);
    const std::string name = folded(written);
    if (half_day(name) || is_ordinal_ending(name, start) || is_filler(name)) return true;
    if (const std::optional<int> month = month_named(name); month && !parts_.month) {
      parts_.month = month;
      return true;
    }
    if (name == "t") return is_digit(peek());
    return parts_.clock && zone(written, name);
  }

  /// "am" and "pm", also "p.m.".
  bool half_day(const std::string& name) {
    if (!parts_.clock || *parts_.clock >= 13 * 3600) return false;
    const bool dotted = (name == "a" || name == "p") && peek() == '.' && (peek(1) | 0x20) == 'm';
    if (name != "am" && name != "pm" && !dotted) return false;
    if (dotted) at_ += 2;
    constexpr std::int64_t noon = 12 * 3600;
    *parts_.clock = *parts_.clock % noon + (name[0] == 'p' ? noon : 0);
    return true;
  }

  bool is_ordinal_ending(const std::string& name, std::size_t start) const {
    const bool after_digit = start > 0 && is_digit(text_[start - 1]);
    return after_digit && (name == "st" || name == "nd" || name == "rd" || name == "th" || name == "er");
  }

  bool zone(std::string_view written, const std::string& name) {
    if (parts_.offset) return true;  // "+0100 (CET)"
    parts_.offset = zone_named(name);
    if (parts_.offset) return true;
    if (written.size() < 2 || written.size() > 5 || written[0] < 'A' || written[0] > 'Z') return false;
    parts_.offset = 0;
    parts_.note = "time zone " + std::string(written) + " is not known: taken as UTC";
    return true;
  }

  bool separator() {
    const char byte = text_[at_++];
    parts_.slashes |= byte == '/';
    return std::string_view(" ,.-/()\t'").find(byte) != std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Parts parts_;
};

struct Day {
  std::int64_t year = 0;
  std::int64_t month = 1;
  std::int64_t day = 1;
  std::string note{};
};

constexpr const char* no_day = "no day: first of the month taken";
constexpr const char* no_month = "no month: first of January taken";

Day compact_day(Number number) {
  return {number.value / 10000, number.value / 100 % 100, number.value % 100, {}};
}

/// Two digits of a year as RFC 2822 reads them.
Day with_full_year(Day day, std::size_t digits) {
  if (digits == 2) {
    day.year += day.year < 50 ? 2000 : 1900;
    day.note = "year of two digits";
  }
  return day;
}

std::optional<Day> day_by_month_name(const Parts& parts) {
  const auto& n = parts.numbers;
  if (n.size() == 1 && n[0].digits == 4) return Day{n[0].value, *parts.month, 1, no_day};
  if (n.size() != 2) return std::nullopt;
  const bool year_first = n[0].digits == 4;
  const Number year = year_first ? n[0] : n[1];
  const Number day = year_first ? n[1] : n[0];
  if (day.digits > 2 || (year.digits != 4 && year.digits != 2)) return std::nullopt;
  return with_full_year({year.value, *parts.month, day.value, {}}, year.digits);
}

std::optional<Day> day_by_order(const Parts& parts) {
  const auto& n = parts.numbers;
  if (n.empty() || n.size() > 3) return std::nullopt;
  if (n.size() == 1 && n[0].digits == 8) return compact_day(n[0]);
  if (n.size() == 1 && n[0].digits == 4) return Day{n[0].value, 1, 1, no_month};
  if (n.size() == 2 && n[0].digits == 4 && n[1].digits <= 2) return Day{n[0].value, n[1].value, 1, no_day};
  if (n.size() != 3 || n[1].digits > 2) return std::nullopt;
  if (n[0].digits == 4 && n[2].digits <= 2) return Day{n[0].value, n[1].value, n[2].value, {}};
  if (n[2].digits != 4 || n[0].digits > 2) return std::nullopt;
  if (!parts.slashes || n[0].value > 12 || n[0].value == n[1].value)
    return Day{n[2].value, n[1].value, n[0].value, {}};
  if (n[1].value > 12) return Day{n[2].value, n[0].value, n[1].value, {}};
  return std::nullopt;  // 03/04: March in one country, April in another
}

std::optional<std::int64_t> midnight_of(const Day& day) {
  using namespace std::chrono;
  if (day.year < first_year || day.year > last_year || day.month > 12 || day.day > 31) return std::nullopt;
  const year_month_day date{year{static_cast<int>(day.year)}, month{static_cast<unsigned>(day.month)},
                            std::chrono::day{static_cast<unsigned>(day.day)}};
  if (!date.ok()) return std::nullopt;
  return duration_cast<seconds>(sys_days{date}.time_since_epoch()).count();
}

bool in_range(std::int64_t seconds) {
  static const std::int64_t first = *midnight_of({.year = first_year});
  static const std::int64_t last = *midnight_of({.year = last_year, .month = 12, .day = 31});
  return seconds >= first && seconds <= last;
}

/// Unix seconds of nine or ten digits (or any, when negative), milliseconds of twelve or thirteen.
std::optional<Date> unix_time(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view fraction = dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
  const bool negative = whole.starts_with('-');
  const std::string_view digits = whole.substr(negative ? 1 : 0);
  if (!std::ranges::all_of(digits, is_digit) || !std::ranges::all_of(fraction, is_digit)) return std::nullopt;
  const bool as_seconds =
      digits.size() == 9 || digits.size() == 10 || (negative && !digits.empty() && digits.size() < 9);
  const bool as_milliseconds = digits.size() == 12 || digits.size() == 13;
  if (!as_seconds && !as_milliseconds) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  if (as_milliseconds)
    value = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds{value}).count();
  return in_range(value) ? std::optional{Date{value, {}}} : std::nullopt;
}

/// `20250313101500`, as web archives write it.
std::string spread_compact(std::string_view text) {
  if (text.size() != 14 || !std::ranges::all_of(text, is_digit)) return std::string{text};
  return std::string{text.substr(0, 8)} + 'T' + std::string{text.substr(8)};
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\n") - start + 1);
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + "; " + b;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  if (const std::optional<Date> unix_date = unix_time(text)) return unix_date;
  const std::optional<Parts> parts = Tokens(spread_compact(text)).read();
  if (!parts) return std::nullopt;
  const std::optional<Day> day = parts->month ? day_by_month_name(*parts) : day_by_order(*parts);
  const std::optional<std::int64_t> midnight = day ? midnight_of(*day) : std::nullopt;
  if (!midnight) return std::nullopt;
  const std::int64_t moment = *midnight + parts->clock.value_or(0) - parts->offset.value_or(0);
  return Date{moment, joined(day->note, parts->note)};
}

std::string to_iso8601(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds{seconds}};
  const sys_days midnight = floor<days>(moment);
  const year_month_day date{midnight};
  const hh_mm_ss<std::chrono::seconds> clock{moment - midnight};
  std::array<char, 64> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int{date.year()},
                    unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(clock.hours().count()),
                    static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace corpus

#include "corpus/date_tokens.h"

#include <algorithm>
#include <charconv>

#include "corpus/date_marks.h"
#include "corpus/date_words.h"
#include "corpus/text/clean.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

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
  return text::is_ascii(plain) ? plain : text::composed(std::move(plain));  // Hangul was taken apart
}

constexpr std::int64_t an_hour = 3600;
constexpr std::int64_t noon = 12 * an_hour;

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  /// Takes all tokens; nothing when one is not understood.
  std::optional<DateParts> read() {
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

  DateNumber number() {
    const std::size_t start = at_;
    while (is_digit(peek())) ++at_;
    DateNumber found{.digits = at_ - start};
    std::from_chars(text_.data() + start, text_.data() + at_, found.value);
    return found;
  }

  bool number_or_clock() {
    const bool after_t = at_ > 0 && (text_[at_ - 1] == 'T' || text_[at_ - 1] == 't');
    const DateNumber found = number();
    if (found.digits > 16) return false;
    if (peek() == ':') return clock(found);
    if (const std::optional<bool> told = told_clock(found)) return *told;
    if (after_t && (found.digits == 6 || found.digits == 4)) return compact_clock(found);
    parts_.numbers.push_back(found);
    return parts_.numbers.size() <= 3;
  }

  bool clock(DateNumber hour) {
    ++at_;
    const DateNumber minute = number();
    DateNumber second{0, 2};
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

  /// "14.05 Uhr", "ore 14.05", "14h05", "14 h", "3 pm": a word beside the number tells an hour from a day.
  /// Nothing where there is none; what is taken else may be no time of a day.
  std::optional<bool> told_clock(DateNumber hour) {
    if (hour.digits > 2 || parts_.clock) return std::nullopt;
    const std::size_t before = at_;
    const bool dotted = peek() == '.' && is_digit(peek(1));
    DateNumber minute{0, 2};
    if (dotted) {
      ++at_;
      minute = number();
    }
    const std::size_t word_start = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::string word = word_at(word_start);
    const bool told = is_hour_word(word) || (dotted && hour_follows_);
    if ((!told && !half_day_at(word_start)) || minute.digits != 2) {
      at_ = before;
      return std::nullopt;
    }
    DateNumber second{0, 2};
    if (counts_minutes(word)) {
      pass_word(word_start);
      if (!dotted && is_digit(peek())) minute = minutes_told();
      if (minute_follows_ && is_digit(peek())) second = number();
    }
    return minute.digits == 2 && second.digits <= 2 && set_clock(hour.value, minute.value, second.value);
  }

  /// "05" of "14h05", "5" of "14時5分".
  DateNumber minutes_told() {
    DateNumber minute = number();
    const std::string word = word_at(at_);
    minute_follows_ = word == "分" || word == "분";
    if (!minute_follows_) return minute;
    pass_word(at_);
    minute.digits = std::max<std::size_t>(minute.digits, 2);
    return minute;
  }

  static bool counts_minutes(std::string_view hour_word) {
    return hour_word == "h" || static_cast<unsigned char>(hour_word.front()) >= 0x80;
  }

  /// Behind the word there and spaces.
  void pass_word(std::size_t start) {
    at_ = start;
    while (is_letter(peek())) ++at_;
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
  }

  /// "am", "pm", "a.m.", "p.m.", "مساء".
  std::optional<HalfDay> half_day_at(std::size_t start) const {
    const std::string word = word_at(start);
    const std::string_view rest = text_.substr(std::min(start + 1, text_.size()));
    const bool dotted = rest.size() > 1 && rest[0] == '.' && (rest[1] | 0x20) == 'm';
    if (dotted && (word == "a" || word == "p")) return half_day_named(word + 'm');
    return half_day_named(word);
  }

  /// The letters there, folded.
  std::string word_at(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return folded(text_.substr(start, end - start));
  }

  bool compact_clock(DateNumber found) {
    const std::int64_t digits = found.digits == 4 ? found.value * 100 : found.value;
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      number();
    }
    return set_clock(digits / 10000, digits / 100 % 100, digits % 100);
  }

  bool set_clock(std::int64_t hour, std::int64_t minute, std::int64_t second) {
    if (parts_.clock || hour > 23 || minute > 59 || second > 60) return false;
    parts_.clock = hour * an_hour + minute * 60 + second;
    if (half_ && *parts_.clock < noon + an_hour) parts_.clock = in_half(*parts_.clock, *half_);
    return true;
  }

  bool offset() {
    const int sign = peek() == '-' ? -1 : 1;
    ++at_;
    const DateNumber first = number();
    if (first.digits > 4 || first.digits == 3) return false;
    std::int64_t minutes = first.digits == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60;
    if (first.digits <= 2 && peek() == ':') {
      ++at_;
      const DateNumber second = number();
      if (second.digits > 2) return false;
      minutes += second.value;
    }
    if (parts_.offset || minutes > std::int64_t{15} * 60) return false;
    parts_.offset = sign * static_cast<int>(minutes) * 60;
    return true;
  }

  bool word() {
    const std::size_t start = at_;
    while (is_letter(peek()) || (peek() == '\'' && is_letter(peek(1)))) ++at_;
    const std::string_view written = text_.substr(start, at_ - start);
    const std::string name = folded(written);
    hour_follows_ = announces_hour(name);
    if (hour_follows_ || is_hour_word(name)) return true;
    if (half_day(name, start) || is_ordinal_ending(name, start) || is_filler(name)) return true;
    if (take_month(name)) return true;
    if (name == "t") return is_digit(peek());
    return parts_.clock && zone(written, name);
  }

  bool take_month(const std::string& name) {
    std::optional<int> month = month_named(name);
    if (!month) {
      const std::size_t next = std::min(text_.find_first_not_of(' ', at_), text_.size());
      month = month_of_two_words(name, word_at(next));
      if (month) pass_word(next);
    }
    // "mar" is also short for mardi, martes and martedì; Arabic papers give both names of a month.
    if (!month || (parts_.month && !after_mar_ && *parts_.month != *month)) return false;
    parts_.month = month;
    after_mar_ = name == "mar";
    return true;
  }

  /// Behind a clock, or, in Chinese, Japanese, Korean and Arabic, before it.
  bool half_day(const std::string& name, std::size_t start) {
    const std::optional<HalfDay> half = half_day_at(start);
    if (!half) return false;
    if (!parts_.clock) {
      const bool letter_of_an_era = name == "م";  // "2025 م", of the Christian one
      if (text::is_ascii(name)) return false;
      if (!letter_of_an_era) half_ = half;
      return true;
    }
    if (*parts_.clock >= noon + an_hour) return false;
    if (name.size() == 1) at_ += 2;
    parts_.clock = in_half(*parts_.clock, *half);
    return true;
  }

  static std::int64_t in_half(std::int64_t clock, HalfDay half) {
    return clock % noon + (half == HalfDay::after_noon ? noon : 0);
  }

  bool is_ordinal_ending(const std::string& name, std::size_t start) const {
    const bool after_digit = start > 0 && is_digit(text_[start - 1]);
    return after_digit && (name == "st" || name == "nd" || name == "rd" || name == "th" || name == "er");
  }

  bool zone(std::string_view written, const std::string& name) {
    const bool known = zone_named(name).has_value();
    const bool like_a_zone =
        written.size() >= 2 && written.size() <= 5 && written[0] >= 'A' && written[0] <= 'Z';
    if (!known && !like_a_zone) return false;
    if (parts_.offset) return true;  // "+0100 (CET)"
    parts_.offset = zone_named(name);
    if (known) return true;
    parts_.offset = 0;
    parts_.note = "time zone " + std::string(written) + " is not known: taken as UTC";
    return true;
  }

  bool separator() {
    const char byte = text_[at_++];
    if (byte == '.' && is_digit(peek()) && at_ > 1 && is_digit(text_[at_ - 2])) ++parts_.dots;
    parts_.slashes |= byte == '/';
    parts_.dashes |= byte == '-';
    return std::string_view(" ,.-/|()[]\t'").find(byte) != std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool hour_follows_ = false;    // the word before says so
  bool after_mar_ = false;       // the month is "mar", if it is one
  bool minute_follows_ = false;  // minutes were told by a word: seconds may follow
  std::optional<HalfDay> half_;  // of the clock to come
  DateParts parts_;
};

}  // namespace

std::optional<DateParts> date_parts(std::string_view text) {
  return Tokens(with_plain_marks(text)).read();
}

}  // namespace corpus

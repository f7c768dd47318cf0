#include "corpus/dateline.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "corpus/date_words.h"
#include "corpus/text/fold.h"
#include "corpus/text/stop_words.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace corpus {
namespace {

constexpr std::size_t longest = 120;  // bytes
constexpr std::size_t most_words = 12;
constexpr std::array<std::string_view, 3> dashes = {"-", "\u2013", "\u2014"};

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/// Length of the dashes that `text` begins with; 0: none.
std::size_t dashes_length(std::string_view text) {
  std::size_t length = 0;
  const auto begins = [&](std::string_view dash) { return text.substr(length).starts_with(dash); };
  for (auto dash = dashes.begin(); (dash = std::ranges::find_if(dashes, begins)) != dashes.end();)
    length += dash->size();
  return length;
}

/// Length of "(Reuters)" or "/TASS/" at the beginning of `text`; 0: none.
std::size_t agency_length(std::string_view text) {
  if (text.front() != '(' && text.front() != '/') return 0;
  const auto end = text.find(text.front() == '(' ? ')' : '/', 1);
  return end == std::string_view::npos || end < 3 ? 0 : end + 1;
}

enum class Letters { none, small, capital_first, capitals };

Letters letters_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool begins_with_capital = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    at += point.bytes;
    if (u_isalpha(static_cast<UChar32>(point.value)) == 0) continue;
    const bool is_capital = u_isupper(static_cast<UChar32>(point.value)) != 0;
    if (letters == 0) begins_with_capital = is_capital;
    ++letters;
    if (is_capital) ++capitals;
  }
  if (letters == 0) return Letters::none;
  if (letters == capitals && letters > 1) return Letters::capitals;
  return begins_with_capital ? Letters::capital_first : Letters::small;
}

/// Reads what may be a dateline, part by part.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), head_(text.substr(0, longest)) {}

  std::size_t length() {
    while (at_ < head_.size()) {
      if (const std::size_t end = end_length(); end > 0)
        return is_dateline(text_.substr(at_ + end)) ? behind(at_ + end) : 0;
      if (!take_agency() && !take_mark() && !take_word()) return 0;
    }
    return 0;
  }

 private:
  std::string_view rest() const { return head_.substr(at_); }
  char before() const { return at_ == 0 ? ' ' : head_[at_ - 1]; }

  /// The dash that ends a dateline, or the full stop behind an agency in slashes.
  std::size_t end_length() const {
    if (rest().front() == '.' && before() == '/') return 1;
    return is_space(before()) || before() == ')' || before() == '/' ? dashes_length(rest()) : 0;
  }

  bool is_dateline(std::string_view behind) const {
    if (words_ == 0 || words_ > most_words) return false;
    if ((has_month_ && has_number_) || has_agency_) return true;
    return (in_capitals_ || has_comma_) && !has_number_ && !has_dash(behind);
  }

  /// Whether a dash stands between spaces on the same line.
  static bool has_dash(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    return std::ranges::any_of(dashes, [&](std::string_view dash) {
      return text.find(' ' + std::string(dash) + ' ') != std::string_view::npos;
    });
  }

  /// From the beginning to what follows `end` and white space; 0 when nothing does.
  std::size_t behind(std::size_t end) const {
    while (end < text_.size() && is_space(text_[end])) ++end;
    return end < text_.size() ? end : 0;
  }

  bool take_agency() {
    const std::size_t length = words_ == 0 ? 0 : agency_length(rest());
    at_ += length;
    has_agency_ = has_agency_ || length > 0;
    return length > 0;
  }

  bool take_mark() {
    const char mark = rest().front();
    const bool joins = mark == '-' && !is_space(before());  // Port-au-Prince
    if (mark != ',' && mark != '.' && !is_space(mark) && !joins) return false;
    has_comma_ = has_comma_ || mark == ',';
    ++at_;
    return true;
  }

  bool take_word() {
    text::Word word;
    if (text::Words walk(head_, at_); !walk.next(word) || word.start != at_) return false;
    const std::string_view written = head_.substr(word.start, word.end - word.start);
    const Letters letters = letters_of(written);
    std::string lowered;
    std::string form;
    text::lower_word(written, lowered);
    text::fold_word(lowered, form);
    const bool is_month = month_named(form).has_value();
    const bool is_place = letters == Letters::capitals || letters == Letters::capital_first;
    const bool may_follow = letters == Letters::none || is_month || is_filler(form) || before() == '-';
    if (!is_place && (words_ == 0 || !may_follow)) return false;
    if (words_ == 0 && text::is_stop_word(form, "en")) return false;  // "On Monday, March 3 - the day ..."
    if (words_ == 0) in_capitals_ = letters == Letters::capitals;
    has_number_ = has_number_ || letters == Letters::none;
    has_month_ = has_month_ || is_month;
    ++words_;
    at_ = word.end;
    return true;
  }

  std::string_view text_;
  std::string_view head_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  bool in_capitals_ = false;  ///< the first word
  bool has_comma_ = false;
  bool has_number_ = false;
  bool has_month_ = false;
  bool has_agency_ = false;
};

}  // namespace

std::size_t dateline_length(std::string_view text) {
  return Reader(text).length();
}

}  // namespace corpus

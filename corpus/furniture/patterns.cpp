#include "corpus/furniture/patterns.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <unicode/uchar.h>

#include "corpus/furniture/classify.h"
#include "corpus/furniture/units.h"
#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t longest_headline = 200;  // bytes
constexpr std::size_t longest_entry = 200;     // bytes of a list of contents

class Page {
 public:
  explicit Page(const Units& body) : body_(body.text()), units_(body.all()) {
    kinds_.reserve(units_.size());
    for (const Unit& unit : units_) kinds_.push_back(classify(text_of(body_, unit)));
  }

  std::vector<MaskedSpan> masks() {
    take_contents();
    take_pointers();
    take_buttons();
    std::vector<MaskedSpan> spans;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!is_furniture(i)) continue;
      if (i > 0 && is_furniture(i - 1)) {
        spans.back().end = static_cast<std::uint32_t>(units_[i].end);
      } else {
        spans.push_back({static_cast<std::uint32_t>(units_[i].start),
                         static_cast<std::uint32_t>(units_[i].end), "page furniture"});
      }
    }
    return spans;
  }

 private:
  std::string_view text(std::size_t i) const { return text_of(body_, units_[i]); }
  bool is_furniture(std::size_t i) const { return kinds_[i] == Kind::furniture; }

  static bool is_list_entry(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos && digits <= 2 &&
        (text[digits] == '.' || text[digits] == ')'))
      return true;
    return text.starts_with("- ") || text.starts_with("* ") || text.starts_with("• ") ||
           text.starts_with("– ");
  }

  /// A list of contents: its heading, then entries that are marked as such or stand again as headings below.
  void take_contents() {
    std::unordered_map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (kinds_[i] != Kind::contents) continue;
      kinds_[i] = Kind::furniture;
      if (last.empty()) {
        for (std::size_t each = i; each < units_.size(); ++each) {
          if (text(each).size() <= longest_entry) last[comparable(text(each))] = each;
        }
      }
      while (i + 1 < units_.size() && kinds_[i + 1] != Kind::contents && is_entry(i + 1, last))
        kinds_[++i] = Kind::furniture;
    }
  }

  bool is_entry(std::size_t i, const std::unordered_map<std::string, std::size_t>& last) const {
    if (text(i).size() > longest_entry) return false;
    if (is_list_entry(text(i))) return true;
    const auto again = last.find(comparable(text(i)));
    return again != last.end() && again->second > i;
  }

  bool is_headline(std::size_t i) const {
    return text(i).size() <= longest_headline && !text(i).ends_with('.');
  }

  /// "Previous article", a headline, "Next article", a headline: only where furniture or the end follows, so
  /// from the end backwards.
  void take_pointers() {
    for (std::size_t i = units_.size(); i-- > 0;) {
      if (kinds_[i] != Kind::pointer) continue;
      const bool pair_ends = i + 2 >= units_.size() || is_furniture(i + 2);
      if (i + 1 < units_.size() && pair_ends && is_headline(i + 1)) kinds_[i + 1] = Kind::furniture;
      kinds_[i] = Kind::furniture;
    }
  }

  /// Buttons beside furniture, and two or more in a row.
  void take_buttons() {
    constexpr std::size_t company = 2;
    for (std::size_t i = 0; i < units_.size();) {
      std::size_t end = i;
      while (end < units_.size() && kinds_[end] == Kind::button) ++end;
      const bool beside = (i > 0 && is_furniture(i - 1)) || (end < units_.size() && is_furniture(end));
      if (end > i && (end - i >= company || beside))
        std::fill(kinds_.begin() + static_cast<std::ptrdiff_t>(i),
                  kinds_.begin() + static_cast<std::ptrdiff_t>(end), Kind::furniture);
      i = end + 1;
    }
  }

  std::string_view body_;
  const std::vector<Unit>& units_;
  std::vector<Kind> kinds_;
};

/// What ASCII becomes in the comparable form: letters and digits in lower case, white space as one kind.
struct AsciiForm {
  char form = 0;
  bool content = false;
};

constexpr std::array<AsciiForm, 128> ascii_forms = [] {
  std::array<AsciiForm, 128> forms{};
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const char byte = static_cast<char>(i);
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool content = upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    const bool space = byte == '\t' || byte == '\n';
    forms[i] = {upper ? static_cast<char>(byte + 32) : space ? ' ' : byte, content};
  }
  return forms;
}();

/// Grows by code points; what stands behind the last letter or digit is cut off.
class ComparableForm {
 public:
  /// No byte becomes more than three, and none of ASCII more than one.
  explicit ComparableForm(std::string_view text)
      : form_(text::is_ascii(text) ? text.size() : 3 * text.size(), '\0') {}

  /// Eight bytes of ASCII at once; false, having done nothing, where white space might have to go.
  bool add(text::EightBytes bytes) {
    if (size_ == 0 || (text::beyond_ascii(bytes) | text::those_below(bytes, 0x20)) != 0) return false;
    const text::EightBytes spaces = text::those_equal(bytes, ' ');
    const text::EightBytes before = form_[size_ - 1] == ' ' ? 0x80U : 0;
    if ((spaces & (spaces << 8U | before)) != 0) return false;
    const text::EightBytes content = text::latin_letters(bytes) | text::digits(bytes);
    text::put(text::in_lower_case(bytes), form_.data() + size_);
    if (content != 0) content_end_ = size_ + text::last_of(content) + 1;
    size_ += 8;
    return true;
  }

  /// The one at `at`; returns its bytes.
  std::size_t add_character(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < ascii_forms.size()) {
      add(ascii_forms[byte]);
      return 1;
    }
    const text::CodePoint point = text::decode(text, at);
    add(point.value);
    return point.bytes;
  }

  std::string take() {
    form_.resize(content_end_);
    return std::move(form_);
  }

 private:
  void add(AsciiForm ascii) {
    if (!ascii.content && (size_ == 0 || (ascii.form == ' ' && form_[size_ - 1] == ' '))) return;
    form_[size_++] = ascii.form;
    if (ascii.content) content_end_ = size_;
  }

  void add(char32_t value) {
    if (value == 0xA0) return add(AsciiForm{' '});
    if (value == 0x2019) return add(AsciiForm{'\''});
    const bool content = u_isalnum(static_cast<UChar32>(value)) != 0;
    if (!content && size_ == 0) return;
    character_.clear();
    text::append_utf8(character_,
                      content ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(value))) : value);
    for (const char byte : character_) form_[size_++] = byte;
    if (content) content_end_ = size_;
  }

  std::string form_;
  std::string character_;
  std::size_t size_ = 0;
  std::size_t content_end_ = 0;
};

}  // namespace

std::string comparable(std::string_view unit) {
  ComparableForm form(unit);
  for (std::size_t at = 0; at < unit.size();) {
    if (at + 8 <= unit.size() && form.add(text::eight_bytes(unit.data() + at))) {
      at += 8;
      continue;
    }
    for (const std::size_t stop = std::min(at + 8, unit.size()); at < stop;)
      at += form.add_character(unit, at);
  }
  return form.take();
}

std::vector<MaskedSpan> known_furniture(const Units& body) {
  return Page(body).masks();
}

}  // namespace corpus::furniture

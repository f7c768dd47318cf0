#include "indexer/schema.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <chrono>

#include <xxhash.h>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace indexer {
namespace {

constexpr std::size_t hash_digits = 16;

std::string hex(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(hash_digits, '0');
  for (std::size_t at = hash_digits; at-- > 0; value >>= 4) text[at] = digits[value & 0xF];
  return text;
}

std::string padded(unsigned value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string joined(std::string_view first, std::string_view second) {
  std::string text;
  text.reserve(first.size() + second.size());
  text += first;
  text += second;
  return text;
}

}  // namespace

const Field* find_field(std::string_view name) {
  for (const Field& field : value_fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string bounded_term(std::string_view prefix, std::string_view text) {
  std::string term = joined(prefix, text);
  if (term.size() <= longest_term) return term;
  const std::size_t kept = corpus::text::character_start(term, longest_term - hash_digits);
  const std::uint64_t whole = XXH3_64bits(term.data(), term.size());
  term.resize(kept);
  return term + hex(whole);
}

std::string exact_term(std::string_view prefix, std::string_view value) {
  std::string words;
  std::string lowered;
  std::string folded;
  corpus::text::Words walk(value);
  for (corpus::text::Word word; walk.next(word);) {
    corpus::text::lower_word(value.substr(word.start, word.end - word.start), lowered);
    corpus::text::fold_word(lowered, folded);
    if (!words.empty()) words += ' ';
    words += folded;
  }
  return bounded_term(prefix, words.empty() ? value : std::string_view(words));
}

bool is_stem_of_text(std::string_view term) {
  if (!term.starts_with(prefix::stem) || term.size() == prefix::stem.size()) return false;
  const char first = term[prefix::stem.size()];
  return first < 'A' || first > 'Z';
}

std::string id_term(std::string_view id) {
  return bounded_term(prefix::id, id);
}

std::array<std::string, 3> date_terms(std::int64_t published) {
  using namespace std::chrono;
  const year_month_day date{floor<days>(sys_seconds{seconds{published}})};
  const std::string year = padded(static_cast<unsigned>(static_cast<int>(date.year())), 4);
  const std::string month = year + padded(static_cast<unsigned>(date.month()), 2);
  const std::string day = month + padded(static_cast<unsigned>(date.day()), 2);
  return {joined(prefix::day, day), joined(prefix::month, month), joined(prefix::year, year)};
}

}  // namespace indexer

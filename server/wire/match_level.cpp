#include "server/wire/match_level.h"

#include <algorithm>
#include <array>

#include "corpus/text/fold.h"
#include "corpus/text/words.h"

namespace server::wire {
namespace {

/// Endings of two forms of one word may differ by so many letters behind a common beginning of as many.
constexpr std::size_t ending_letters = 3;

std::string lowered(std::string_view text) {
  std::string result;
  corpus::text::lower_word(text, result);
  return result;
}

std::string folded(std::string_view text) {
  std::string result;
  corpus::text::fold_word(lowered(text), result);
  return result;
}

bool is_operator(std::string_view word) {
  constexpr std::array<std::string_view, 5> operators = {"AND", "OR", "NOT", "NEAR", "ADJ"};
  return std::find(operators.begin(), operators.end(), word) != operators.end();
}

bool are_forms_of_one(std::string_view one, std::string_view other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  const auto common = static_cast<std::size_t>(
      std::mismatch(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(shorter), other.begin()).first -
      one.begin());
  return common >= ending_letters && common + ending_letters >= std::max(one.size(), other.size());
}

}  // namespace

QueryWords::QueryWords(const QueryReading& query) {
  corpus::text::Words walk(query.text);
  for (corpus::text::Word word; walk.next(word);) {
    const std::string_view typed = std::string_view(query.text).substr(word.start, word.end - word.start);
    if (is_operator(typed)) continue;
    Word known{lowered(typed), {folded(typed)}};
    if (std::any_of(words_.begin(), words_.end(), [&](const Word& one) { return one.typed == known.typed; }))
      continue;
    const auto variants = query.variants.find(known.typed);
    if (variants != query.variants.end()) {
      for (const std::string& form : variants->second) known.forms.push_back(folded(form));
    }
    words_.push_back(std::move(known));
  }
}

std::vector<std::string> QueryWords::found_in(std::string_view text,
                                              std::span<const highlight::Match> matches) const {
  std::vector<std::string> stretches;
  for (const highlight::Match& match : matches) {
    std::string stretch = folded(text.substr(match.start, match.end - match.start));
    if (std::find(stretches.begin(), stretches.end(), stretch) == stretches.end())
      stretches.push_back(std::move(stretch));
  }
  std::vector<std::string> found;
  for (const Word& word : words_) {
    const bool is_there = std::any_of(stretches.begin(), stretches.end(), [&](const std::string& stretch) {
      return std::any_of(word.forms.begin(), word.forms.end(), [&](const std::string& form) {
        return are_forms_of_one(stretch, form) || stretch == form ||
               (' ' + stretch + ' ').find(' ' + form + ' ') != std::string::npos;
      });
    });
    if (is_there) found.push_back(word.typed);
  }
  return found;
}

}  // namespace server::wire

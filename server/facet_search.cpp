#include "server/facet_search.h"

#include <algorithm>
#include <vector>

#include "corpus/text/fold.h"
#include "corpus/text/words.h"

namespace server {
namespace {

/// A word of a value, and where its folded form stands in the value's folded text.
struct FoldedWord {
  std::size_t start = 0;  ///< in the value
  std::size_t end = 0;
  std::size_t folded_start = 0;
};

struct FoldedText {
  std::string text{};
  std::vector<FoldedWord> words{};
};

FoldedText folded(std::string_view value) {
  FoldedText result;
  std::string lowered;
  std::string form;
  corpus::text::Words walk(value);
  for (corpus::text::Word word; walk.next(word);) {
    corpus::text::lower_word(value.substr(word.start, word.end - word.start), lowered);
    corpus::text::fold_word(lowered, form);
    if (!result.text.empty()) result.text += ' ';
    result.words.push_back({word.start, word.end, result.text.size()});
    result.text += form;
  }
  return result;
}

/// Where the match ends in the value: inside its last word only where folding left that as long as it was.
std::size_t end_of_match(const FoldedText& value, std::size_t folded_end) {
  const auto after = std::find_if(value.words.begin(), value.words.end(),
                                  [&](const FoldedWord& word) { return word.folded_start >= folded_end; });
  const FoldedWord& last = *(after - 1);
  const std::size_t next = after == value.words.end() ? value.text.size() : after->folded_start - 1;
  const bool is_same_length = next - last.folded_start == last.end - last.start;
  return is_same_length ? last.start + (folded_end - last.folded_start) : last.end;
}

}  // namespace

FacetWords::FacetWords(std::string_view typed) : words_(folded(typed).text) {}

std::optional<FacetWords::Place> FacetWords::find(std::string_view value) const {
  if (words_.empty()) return Place{};
  const FoldedText text = folded(value);
  for (const FoldedWord& word : text.words) {
    if (!std::string_view(text.text).substr(word.folded_start).starts_with(words_)) continue;
    return Place{word.start, end_of_match(text, word.folded_start + words_.size())};
  }
  return std::nullopt;
}

}  // namespace server

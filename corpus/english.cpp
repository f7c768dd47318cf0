#include "corpus/english.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace corpus {
namespace {

constexpr std::size_t sample_bytes = 500;
constexpr std::size_t least_words = 12;
constexpr std::size_t words_for_one_known = 7;  // English text has a known one in two to four
constexpr int least_distinct = 4;

/// Words of which no four stand together in another language written in these letters. Sorted.
constexpr std::array<std::string_view, 44> known_words = {
    "about", "after", "and",   "are",   "been",  "but",  "by",    "could", "for",   "from", "had",
    "has",   "have",  "into",  "is",    "it",    "its",  "not",   "of",    "out",   "said", "than",
    "that",  "the",   "their", "there", "they",  "this", "those", "to",    "under", "was",  "were",
    "what",  "when",  "where", "which", "while", "who",  "will",  "with",  "would", "you",  "your"};
static_assert(std::ranges::is_sorted(known_words));

/// Whether the byte belongs to ASCII or to a sign that English texts have beyond it (quotation marks, dashes,
/// pounds), and not to a letter.
bool is_of_english(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0xC0 || value == 0xC2 || value == 0xE2;
}

class WordCount {
 public:
  /// A byte of a word; of long words only the beginning is kept, which is no known word.
  void letter(char byte) {
    if (length_ < word_.size()) word_[length_] = byte;
    ++length_;
  }

  void end_word() {
    if (length_ == 0) return;
    const std::string_view word(word_.data(), std::min(length_, word_.size()));
    const auto* const at = std::ranges::lower_bound(known_words, word);
    ++words_;
    if (at != known_words.end() && *at == word) {
      ++known_;
      distinct_ |= std::uint64_t{1} << static_cast<unsigned>(at - known_words.begin());
    }
    length_ = 0;
  }

  bool is_english() const {
    return words_ >= least_words && known_ * words_for_one_known >= words_ &&
           std::popcount(distinct_) >= least_distinct;
  }

 private:
  std::array<char, 8> word_{};
  std::size_t length_ = 0;
  std::size_t words_ = 0;
  std::size_t known_ = 0;
  std::uint64_t distinct_ = 0;
};

}  // namespace

bool is_plainly_english(std::string_view text) {
  WordCount count;
  for (const char byte : text.substr(0, sample_bytes)) {
    if (!is_of_english(byte)) return false;
    const char lower = static_cast<char>(byte | 0x20);
    if (byte > '@' && lower >= 'a' && lower <= 'z') {
      count.letter(lower);
    } else {
      count.end_word();
    }
  }
  return count.is_english();  // the last word may be cut off: it does not count
}

}  // namespace corpus

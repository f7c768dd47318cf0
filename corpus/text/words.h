#pragma once
// Words of a text: Unicode's word boundaries (UAX #29), tailored to news, one pass, no allocation.
//
// Tailoring (UAX #29 section 4.1 invites it): a full stop or colon between letters ends a word, because
// scraped news joins sentences ("officials.President"); only single letters stay joined ("U.S.", "p.m."). An
// elided article of Latin script is a word of its own ("l'accord": l, accord). Scripts written without spaces
// (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) come as runs, which the indexer cuts into n-grams.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace corpus::text {

enum class WordKind : std::uint8_t {
  word,  ///< letters, digits, marks
  run,   ///< a run of a script that is written without spaces
};

/// A word as bytes of the text it was found in.
struct Word {
  std::size_t start = 0;
  std::size_t end = 0;
  WordKind kind = WordKind::word;
};

/// Walks over the words of a text, which must outlive the walk. Any bytes are fine; invalid ones end a word.
class Words {
 public:
  explicit Words(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}

  /// Moves to the next word; false at the end of the text.
  bool next(Word& word);

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace corpus::text

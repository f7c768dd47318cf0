#pragma once
// Which words of a text may match, told by how they begin, so that the others are never cut out.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/text/words.h"

namespace server::highlight {

/// First bytes of words as they stand in a text.
class Beginnings {
 public:
  /// Words that begin beyond ASCII are always wanted: folding may turn their first letter into any other.
  Beginnings();
  /// All words are wanted.
  static const Beginnings& all();

  /// Words that begin with the first letter of a folded form, in either case.
  void want(std::string_view form);

  bool wants(char first) const {
    return (kinds_[static_cast<unsigned char>(first)] & (wanted | beyond)) != 0;
  }
  /// The first place from `at` on where a wanted word may begin, or that is beyond ASCII; the end if there is
  /// none.
  std::size_t next_place(std::string_view text, std::size_t at) const;

 private:
  static constexpr std::uint8_t wanted = 1;  ///< in ASCII
  static constexpr std::uint8_t beyond = 2;  ///< beyond ASCII
  static constexpr std::uint8_t breaks = 4;  ///< a word may begin behind it
  std::array<std::uint8_t, 256> kinds_{};
};

/// The words that corpus::text::Words gives, but for most of those that are not wanted. The text and
/// `beginnings` must outlive the walk.
class WantedWords {
 public:
  WantedWords(std::string_view text, const Beginnings& beginnings) : text_(text), beginnings_(beginnings) {}

  /// Moves to the next word; false at the end of the text.
  bool next(corpus::text::Word& word);

 private:
  std::string_view text_;
  const Beginnings& beginnings_;
  std::size_t done_ = 0;
};

/// Whether the word at `start` is the first behind `end`, which is where a word ends.
bool follows(std::string_view text, std::size_t end, std::size_t start);

}  // namespace server::highlight

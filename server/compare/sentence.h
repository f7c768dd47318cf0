#pragma once
// A sentence as it is compared: its words by the forms under which they are the same.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/record.h"

namespace server::compare {

enum class TokenKind : std::uint8_t { word, number, name };

/// One word, or a number with its sign, as bytes of the sentence.
struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string form;  ///< lowered and folded; of a number without separators of thousands, a percent as %
  TokenKind kind = TokenKind::word;
};

struct Sentence {
  std::string_view text;  ///< of the body, without white space at its ends
  std::vector<Token> tokens;
};

Sentence read_sentence(std::string_view text);

/// The sentences of a body in their order, without masked ones and without a dateline, which tells of who
/// reports and not of what happened. Views into the record.
std::vector<Sentence> sentences_of(const indexer::Record& record);

/// Words in common, in any order, as a share of both: 0 to 1 (Dice, "Measures of the amount of ecologic
/// association between species", 1945).
double similarity(const Sentence& one, const Sentence& other);

/// Whether both say the very same words.
bool is_same(const Sentence& one, const Sentence& other);

}  // namespace server::compare

#pragma once
// What a character does at a word boundary, as one table lookup over Unicode's properties (from ICU).

#include <array>
#include <cstdint>

namespace corpus::text {

enum class CharacterClass : std::uint8_t {
  other,       ///< ends a word
  letter,      ///< ALetter and Hebrew_Letter of UAX #29
  digit,       ///< Numeric
  extend,      ///< Extend, Format, ZWJ: belongs to the character before it
  apostrophe,  ///< joins letters: ' and ’
  full_stop,   ///< joins digits, and the single letters of an acronym
  comma,       ///< joins digits
  middle,      ///< joins letters: the middle dot of Catalan and its like
  unspaced,    ///< letter of a script that is written without spaces
};

CharacterClass character_class(char32_t value);

/// The same for one byte below 0x80, without a call.
extern const std::array<CharacterClass, 128> ascii_classes;

}  // namespace corpus::text

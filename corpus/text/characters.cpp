#include "corpus/text/characters.h"

#include <array>
#include <memory>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace corpus::text {
namespace {

bool is_unspaced(UChar32 value) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(value, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return u_isUAlphabetic(value) != 0;
    default:
      return false;
  }
}

CharacterClass from_word_break(UChar32 value) {
  switch (u_getIntPropertyValue(value, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER:
      return CharacterClass::letter;
    case U_WB_NUMERIC:
      return CharacterClass::digit;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return CharacterClass::extend;
    case U_WB_MIDLETTER:
      return CharacterClass::middle;
    default:
      return CharacterClass::other;
  }
}

CharacterClass classify(UChar32 value) {
  switch (value) {
    case '\'':
    case 0x2018:
    case 0x2019:
      return CharacterClass::apostrophe;
    case '.':
    case 0xFF0E:
      return CharacterClass::full_stop;
    case ',':
      return CharacterClass::comma;
    case ':':
      return CharacterClass::other;
    case 0x30FC:
      return CharacterClass::unspaced;  // prolonged sound mark, script Common
    default:
      break;
  }
  return is_unspaced(value) ? CharacterClass::unspaced : from_word_break(value);
}

using Plane = std::array<CharacterClass, 0x10000>;

const Plane& basic_plane() {
  static const std::unique_ptr<const Plane> table = [] {
    auto plane = std::make_unique<Plane>();
    for (std::size_t value = 0; value < plane->size(); ++value) {
      (*plane)[value] = classify(static_cast<UChar32>(value));
    }
    return plane;
  }();
  return *table;
}

constexpr CharacterClass ascii_class(std::size_t value) {
  const bool letter = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  if (letter) return CharacterClass::letter;
  if (value >= '0' && value <= '9') return CharacterClass::digit;
  if (value == '\'') return CharacterClass::apostrophe;
  if (value == '.') return CharacterClass::full_stop;
  return value == ',' ? CharacterClass::comma : CharacterClass::other;
}

}  // namespace

constinit const std::array<CharacterClass, 128> ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t value = 0; value < classes.size(); ++value) classes[value] = ascii_class(value);
  return classes;
}();

CharacterClass character_class(char32_t value) {
  if (value < 0x80) return ascii_classes[value];
  if (value < 0x10000) return basic_plane()[value];
  return classify(static_cast<UChar32>(value));
}

}  // namespace corpus::text

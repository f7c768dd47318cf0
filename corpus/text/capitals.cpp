#include "corpus/text/capitals.h"

#include <unicode/uchar.h>

#include "corpus/text/characters.h"
#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

bool is_capital(CodePoint point) {
  if (point.value < 0x80) return point.value >= 'A' && point.value <= 'Z';
  return u_isupper(static_cast<UChar32>(point.value)) != 0;
}

bool is_small(CodePoint point) {
  if (point.value < 0x80) return point.value >= 'a' && point.value <= 'z';
  return u_islower(static_cast<UChar32>(point.value)) != 0;
}

bool goes_on(std::string_view before) {
  if (before.size() < 2 || before.back() != ' ') return false;
  const char last = before[before.size() - 2];
  if (last == ',') return true;
  const CharacterClass kind =
      character_class(decode(before, character_start(before, before.size() - 2)).value);
  return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

}  // namespace

bool is_capitalised_within(std::string_view text, const Word& word) {
  const CodePoint first = decode(text, word.start);
  if (!is_capital(first) || word.start + first.bytes >= word.end) return false;
  return is_small(decode(text, word.start + first.bytes)) && goes_on(text.substr(0, word.start));
}

}  // namespace corpus::text

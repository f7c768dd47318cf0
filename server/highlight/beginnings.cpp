#include "server/highlight/beginnings.h"

#include "corpus/text/characters.h"

namespace server::highlight {
namespace {

using corpus::text::CharacterClass;
using corpus::text::Word;
using corpus::text::Words;

CharacterClass class_of(std::size_t byte) {
  return byte < 0x80 ? corpus::text::ascii_classes[byte] : CharacterClass::letter;
}

/// Whether words behind it are cut the same whatever stands before it.
bool parts(char byte) {
  return class_of(static_cast<unsigned char>(byte)) == CharacterClass::other;
}

/// The last place from `from` to `at` that a walk over words may begin at.
std::size_t safe_start(std::string_view text, std::size_t from, std::size_t at) {
  while (at > from && !parts(text[at - 1])) --at;
  return at;
}

}  // namespace

Beginnings::Beginnings() {
  for (std::size_t byte = 0; byte < kinds_.size(); ++byte) {
    const CharacterClass kind = class_of(byte);
    const bool in_word = kind == CharacterClass::letter || kind == CharacterClass::digit;
    kinds_[byte] = byte >= 0x80 ? beyond | breaks : in_word ? 0 : breaks;
  }
}

void Beginnings::want(std::string_view form) {
  if (form.empty()) return;
  const auto first = static_cast<unsigned char>(form.front());
  kinds_[first] |= wanted;
  if (first >= 'a' && first <= 'z') kinds_[first - 0x20U] |= wanted;
}

const Beginnings& Beginnings::all() {
  static const Beginnings all = [] {
    Beginnings made;
    for (std::uint8_t& kind : made.kinds_) kind |= wanted;
    return made;
  }();
  return all;
}

std::size_t Beginnings::next_place(std::string_view text, std::size_t at) const {
  unsigned asked = wanted | beyond;  // where a walk stands, a word may begin
  for (; at < text.size(); ++at) {
    const unsigned kind = kinds_[static_cast<unsigned char>(text[at])];
    if ((kind & asked) != 0) return at;
    asked = (kind & breaks) != 0 ? wanted | beyond : beyond;
  }
  return at;
}

bool WantedWords::next(Word& word) {
  const std::size_t place = beginnings_.next_place(text_, done_);
  if (place == text_.size()) return false;
  Words words(text_, safe_start(text_, done_, place));
  do {
    if (!words.next(word)) return false;
  } while (word.end <= place);
  done_ = word.end;
  return true;
}

bool follows(std::string_view text, std::size_t end, std::size_t start) {
  Words words(text, end);
  Word word;
  return words.next(word) && word.start == start;
}

}  // namespace server::highlight

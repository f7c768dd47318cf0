#include "corpus/text/words.h"

#include "corpus/text/characters.h"
#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

using Class = CharacterClass;

struct Character {
  Class kind = Class::other;
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii_classes[byte], 1};
  const CodePoint point = decode(text, at);
  return {character_class(point.value), point.bytes};
}

bool in_word(Class kind) {
  return kind == Class::letter || kind == Class::digit || kind == Class::extend;
}
bool starts_word(Class kind) {
  return kind == Class::letter || kind == Class::digit || kind == Class::unspaced;
}

bool is_plain(unsigned char byte) {
  return byte < 0x80 && (ascii_classes[byte] == Class::letter || ascii_classes[byte] == Class::digit);
}

/// Articles that French, Italian and Catalan write onto the next word with an apostrophe.
bool is_elided_article(std::string_view word) {
  constexpr std::string_view articles[] = {"l",    "d",    "n",    "s",      "j",    "c",
                                           "m",    "t",    "qu",   "un",     "all",  "dall",
                                           "dell", "nell", "sull", "lorsqu", "jusqu"};
  char lower[8];
  if (word.empty() || word.size() > sizeof lower) return false;
  for (std::size_t i = 0; i < word.size(); ++i) lower[i] = static_cast<char>(word[i] | 0x20);
  for (const std::string_view article : articles) {
    if (article == std::string_view(lower, word.size())) return true;
  }
  return false;
}

/// One word being read: where it began, where its last piece (after a joining mark) began, what it last held.
struct Walk {
  std::string_view text;
  std::size_t start;
  std::size_t piece;
  std::size_t at;
  Class last = Class::other;

  bool piece_is_one_letter() const {
    return last == Class::letter && character_at(text, piece).bytes == at - piece;
  }

  /// Whether the mark at `at`, `mark` bytes long, joins what stands before and behind it.
  bool joins(Character mark) const {
    const std::size_t behind = at + mark.bytes;
    const Character next = character_at(text, behind);
    const bool letters = last == Class::letter && next.kind == Class::letter;
    const bool digits = last == Class::digit && next.kind == Class::digit;
    switch (mark.kind) {
      case Class::apostrophe:
        return digits || (letters && !is_elided_article(text.substr(start, at - start)));
      case Class::middle:
        return letters;
      case Class::comma:
        return digits;
      case Class::full_stop:
        return digits ||
               (letters && piece_is_one_letter() && !in_word(character_at(text, behind + next.bytes).kind));
      default:
        return false;
    }
  }

  void run_over_word() {
    for (;;) {
      while (at < text.size() && is_plain(static_cast<unsigned char>(text[at]))) {
        last = ascii_classes[static_cast<unsigned char>(text[at])];
        ++at;
      }
      const Character next = character_at(text, at);
      if (in_word(next.kind)) {
        if (next.kind != Class::extend) last = next.kind;
        at += next.bytes;
      } else if (next.kind != Class::other && joins(next)) {
        at += next.bytes;
        piece = at;
      } else {
        return;
      }
    }
  }

  void run_over_unspaced() {
    for (Character next = character_at(text, at); next.kind == Class::unspaced || next.kind == Class::extend;
         next = character_at(text, at)) {
      at += next.bytes;
    }
  }
};

}  // namespace

bool Words::next(Word& word) {
  Character first = character_at(text_, at_);
  while (!starts_word(first.kind)) {
    if (at_ >= text_.size()) return false;
    at_ += first.bytes;
    first = character_at(text_, at_);
  }
  Walk walk{.text = text_, .start = at_, .piece = at_, .at = at_};
  if (first.kind == Class::unspaced) {
    walk.run_over_unspaced();
  } else {
    walk.run_over_word();
  }
  word = {at_, walk.at, first.kind == Class::unspaced ? WordKind::run : WordKind::word};
  at_ = walk.at;
  return true;
}

}  // namespace corpus::text

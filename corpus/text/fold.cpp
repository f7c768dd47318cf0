#include "corpus/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// A comma before exactly three digits groups thousands.
bool groups_thousands(std::string_view word, std::size_t at) {
  std::size_t digits = 0;
  while (at + 1 + digits < word.size() && is_digit(word[at + 1 + digits])) ++digits;
  return digits == 3 && at > 0 && is_digit(word[at - 1]);
}

void append_lower(std::string_view word, std::size_t at, CodePoint point, std::string& to) {
  const auto value = point.value;
  if (value >= 'A' && value <= 'Z') {
    to += static_cast<char>(value | 0x20);
  } else if (value == '.') {
    if (at > 0 && is_digit(word[at - 1])) to += '.';  // 3.5 keeps its point, U.S. loses it
  } else if (value == ',') {
    if (!groups_thousands(word, at)) to += ',';
  } else if (value < 0x80) {
    to += static_cast<char>(value);
  } else if (value == 0x2018 || value == 0x2019 || value == 0x02BC) {
    to += '\'';
  } else if (u_charType(static_cast<UChar32>(value)) != U_FORMAT_CHAR) {
    append_utf8(to, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT)));
  }
}

/// Lowers the plain letters and digits that the word begins with, all of most words; gives how many there
/// are.
std::size_t lower_plain(std::string& word) {
  std::size_t at = 0;
  for (; at < word.size(); ++at) {
    const char byte = word[at];
    if (byte >= 'A' && byte <= 'Z') {
      word[at] = static_cast<char>(byte | 0x20);
    } else if ((byte < 'a' || byte > 'z') && !is_digit(byte)) {
      break;
    }
  }
  return at;
}

void drop_possessive(std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
}

/// Letters that Unicode does not decompose, with what they are written as where they are missing.
std::string_view written_out(char32_t value) {
  switch (value) {
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ø':
      return "o";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'ł':
      return "l";
    case U'ħ':
      return "h";
    case U'ı':
      return "i";
    case U'ŋ':
      return "n";
    case U'ё':
      return "е";
    default:
      return {};
  }
}

/// Marks that change how a letter is read aloud but not which letter it is.
bool is_removable_mark(char32_t value) {
  return (value >= 0x0300 && value <= 0x036F) || (value >= 0x0591 && value <= 0x05C7) || value == 0x0640 ||
         (value >= 0x064B && value <= 0x065F) || value == 0x0670;
}

bool is_cyrillic(char32_t value) {
  return value >= 0x0400 && value <= 0x052F;
}

// Fetched once and by us, as in clean.cpp. nullptr without data.
const icu::Normalizer2* decomposer() {
  static const icu::Normalizer2* const nfkd = [] {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKDInstance(error);
    return U_FAILURE(error) ? nullptr : found;
  }();
  return nfkd;
}

void append_decomposed(char32_t value, std::string& to) {
  const icu::Normalizer2* nfkd = decomposer();
  icu::UnicodeString parts;
  if (nfkd == nullptr || !nfkd->getDecomposition(static_cast<UChar32>(value), parts)) {
    return append_utf8(to, value);
  }
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(at));
    if (!is_removable_mark(part)) append_utf8(to, part);
  }
}

}  // namespace

void lower_word(std::string_view word, std::string& to) {
  to = word;
  const std::size_t plain = lower_plain(to);
  to.resize(plain);
  for (std::size_t at = plain; at < word.size();) {
    const CodePoint point = decode(word, at);
    append_lower(word, at, point, to);
    at += point.bytes;
  }
  drop_possessive(to);
}

bool needs_folding(std::string_view lowered) {
  return !is_ascii(lowered);
}

void fold_word(std::string_view lowered, std::string& to) {
  to.clear();
  for (std::size_t at = 0; at < lowered.size();) {
    const CodePoint point = decode(lowered, at);
    at += point.bytes;
    if (point.value < 0x80) {
      to += static_cast<char>(point.value);
    } else if (const std::string_view letters = written_out(point.value); !letters.empty()) {
      to += letters;
    } else if (is_cyrillic(point.value)) {
      append_utf8(to, point.value);
    } else if (!is_removable_mark(point.value)) {
      append_decomposed(point.value, to);
    }
  }
}

}  // namespace corpus::text

#include "corpus/text/romanise.h"

#include <algorithm>
#include <array>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::unique_ptr<icu::Transliterator> table(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(icu::UnicodeString(name, -1, US_INV), UTRANS_FORWARD, error));
  return U_SUCCESS(error) ? std::move(made) : nullptr;
}

/// Letters of one script and what tells two of its languages apart.
struct Letters {
  bool cyrillic = false;
  bool greek = false;
  bool ukrainian = false;
  bool russian = false;
};

Letters letters_of(std::string_view word) {
  constexpr std::array ukrainian = {U'і', U'ї', U'є', U'ґ'};
  constexpr std::array russian = {U'ы', U'э', U'ъ', U'ё'};
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode(word, at);
    at += point.bytes;
    letters.cyrillic |= point.value >= 0x0400 && point.value <= 0x04FF;
    letters.greek |= point.value >= 0x0370 && point.value <= 0x03FF;
    letters.ukrainian |= std::find(ukrainian.begin(), ukrainian.end(), point.value) != ukrainian.end();
    letters.russian |= std::find(russian.begin(), russian.end(), point.value) != russian.end();
  }
  return letters;
}

}  // namespace

struct Romaniser::Tables {
  std::unique_ptr<icu::Transliterator> ukrainian = table("Ukrainian-Latin/BGN");
  std::unique_ptr<icu::Transliterator> russian = table("Russian-Latin/BGN");
  std::unique_ptr<icu::Transliterator> greek = table("Greek-Latin/UNGEGN");
};

Romaniser::Romaniser() = default;
Romaniser::~Romaniser() = default;
Romaniser::Romaniser(Romaniser&&) noexcept = default;
Romaniser& Romaniser::operator=(Romaniser&&) noexcept = default;

namespace {

/// Adds the word by `table` without soft signs and marks, if nothing but letters is left.
void add(std::vector<std::string>& to, std::string_view word, const icu::Transliterator* table) {
  if (table == nullptr) return;
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  table->transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  std::string folded;
  fold_word(latin, folded);
  std::string plain;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode(folded, at);
    const bool sign = point.value == 0x02B9 || point.value == 0x02BA || point.value == 0x2019 ||
                      point.value == '\'' || point.value == 0x0331;
    if (!sign) plain += folded.substr(at, point.bytes);
    at += point.bytes;
  }
  if (is_plain(plain) && std::find(to.begin(), to.end(), plain) == to.end()) to.push_back(std::move(plain));
}

}  // namespace

std::vector<std::string> Romaniser::of(std::string_view folded) {
  if (is_plain(folded)) return {std::string(folded)};
  std::vector<std::string> all;
  const Letters letters = letters_of(folded);
  if (letters.cyrillic == letters.greek) return all;
  if (!tables_) tables_ = std::make_unique<Tables>();
  if (letters.greek) {
    add(all, folded, tables_->greek.get());
  } else {
    if (letters.ukrainian || !letters.russian) add(all, folded, tables_->ukrainian.get());
    if (letters.russian || !letters.ukrainian) add(all, folded, tables_->russian.get());
  }
  return all;
}

}  // namespace corpus::text

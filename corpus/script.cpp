#include "corpus/script.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t sample_bytes = 600;  // of all articles, so it has to be quick
constexpr std::size_t least_letters = 8;
constexpr std::size_t least_percent =
    60;  // of the letters; names and quotations of other scripts may stand between

struct SoleLanguage {
  std::string_view script;
  std::string_view language;
};

constexpr std::array sole_languages = {
    SoleLanguage{"Grek", "el"}, SoleLanguage{"Hebr", "he"}, SoleLanguage{"Hang", "ko"},
    SoleLanguage{"Jpan", "ja"}, SoleLanguage{"Thai", "th"}, SoleLanguage{"Armn", "hy"},
    SoleLanguage{"Geor", "ka"}, SoleLanguage{"Khmr", "km"}, SoleLanguage{"Laoo", "lo"},
    SoleLanguage{"Sinh", "si"}, SoleLanguage{"Taml", "ta"}, SoleLanguage{"Telu", "te"}};

bool is_latin_letter(char32_t value) {
  return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

/// Of a letter beyond ASCII.
UScriptCode script_of_letter(char32_t value) {
  if (u_isalpha(static_cast<UChar32>(value)) == 0) return USCRIPT_COMMON;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(value), &status);
  return U_SUCCESS(status) ? code : USCRIPT_COMMON;
}

struct Letters {
  std::map<UScriptCode, std::size_t> of;
  std::size_t all = 0;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  std::size_t ascii = 0;
  const std::size_t end = text::character_start(text, std::min(sample_bytes, text.size()));
  for (std::size_t at = 0; at < end;) {
    if (at + 8 <= end) {
      const text::EightBytes bytes = text::eight_bytes(text.data() + at);
      if (text::beyond_ascii(bytes) == 0) {
        ascii += text::count(text::latin_letters(bytes));
        at += 8;
        continue;
      }
    }
    const text::CodePoint point = text::decode(text, at);
    at += point.bytes;
    if (point.value < 0x80) {
      ascii += is_latin_letter(point.value) ? 1U : 0U;
      continue;
    }
    const UScriptCode code = script_of_letter(point.value);
    if (code == USCRIPT_COMMON || code == USCRIPT_INHERITED) continue;
    ++letters.of[code];
    ++letters.all;
  }
  if (ascii > 0) letters.of[USCRIPT_LATIN] += ascii;
  letters.all += ascii;
  return letters;
}

/// Han, Kana and Hangul come mixed: any Kana makes Japanese of Han.
std::string east_asian(const Letters& letters) {
  const auto count = [&](UScriptCode code) {
    const auto found = letters.of.find(code);
    return found == letters.of.end() ? 0 : found->second;
  };
  const std::size_t kana = count(USCRIPT_HIRAGANA) + count(USCRIPT_KATAKANA);
  const std::size_t all = kana + count(USCRIPT_HAN);
  if (all * 100 < letters.all * least_percent) return {};
  return kana * 20 >= all ? "Jpan" : "Hani";
}

bool looked_up(const std::string& language, const std::string& script) {
  constexpr std::size_t most_scripts = 8;
  std::array<UScriptCode, most_scripts> codes{};
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getCode(language.c_str(), codes.data(), most_scripts, &status);
  if (U_FAILURE(status) || count <= 0) return true;
  const auto written = std::span(codes).first(static_cast<std::size_t>(count));
  const auto matches = [&](UScriptCode code) {
    const std::string name = uscript_getShortName(code);
    return name == script || (script == "Hani" && name.starts_with("Han")) ||
           (script == "Jpan" && language == "ja");
  };
  // Languages that are written in Latin letters beside the script that ICU names.
  constexpr std::array<std::string_view, 8> latin_too = {"sr", "uz", "az", "bs", "kk", "mn", "ms", "ku"};
  if (std::ranges::find(latin_too, language) != latin_too.end()) return true;
  return std::ranges::any_of(written, matches);
}

}  // namespace

std::string script_of(std::string_view text) {
  const Letters letters = letters_of(text);
  if (letters.all < least_letters) return {};
  if (std::string script = east_asian(letters); !script.empty()) return script;
  const auto most = std::ranges::max_element(letters.of, {}, [](const auto& each) { return each.second; });
  if (most->second * 100 < letters.all * least_percent) return {};
  return uscript_getShortName(most->first);
}

bool is_written_in(const std::string& language, const std::string& script) {
  if (language.empty() || script.empty()) return true;
  // ICU opens its data for every answer; there are few languages.
  thread_local std::map<std::string, bool> known;
  const auto [answer, is_new] = known.try_emplace(language + ' ' + script, true);
  if (is_new) answer->second = looked_up(language, script);
  return answer->second;
}

std::string only_language_of(const std::string& script) {
  const auto found = std::ranges::find(sole_languages, script, &SoleLanguage::script);
  return found == sole_languages.end() ? std::string{} : std::string{found->language};
}

}  // namespace corpus

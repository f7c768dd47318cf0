#include "corpus/text/sentences.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

/// Words whose full stop does not end a sentence, without it, in lower case; sorted.
constexpr std::array<std::string_view, 62> abbreviations = {
    "a.m", "abs", "adm",  "approx", "apr",  "art", "aug", "ave", "bzw", "ca",   "capt", "cf",   "cmdr",
    "co",  "col", "corp", "dec",    "dept", "dr",  "e.g", "est", "etc", "evtl", "feb",  "fig",  "fr",
    "ft",  "gen", "ggf",  "gov",    "hon",  "i.e", "inc", "jan", "jr",  "lt",   "ltd",  "maj",  "mme",
    "mr",  "mrs", "ms",   "mt",     "no",   "nov", "nr",  "oct", "op",  "p.m",  "pp",   "pres", "prof",
    "rep", "rev", "sen",  "sept",   "sgt",  "sr",  "st",  "u.a", "usw", "vs"};
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));

constexpr std::size_t longest_abbreviation = 6;
constexpr std::size_t widest_wrapped_line = 100;  ///< longer lines are whole paragraphs

struct Layout {
  bool wrapped = false;   ///< lines were broken to a width, so a line end says nothing by itself
  std::size_t width = 0;  ///< of the widest line, in bytes
};

Layout layout_of(std::string_view text) {
  Layout layout;
  std::size_t lines = 0;
  for (std::size_t start = 0; start < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    layout.width = std::max(layout.width, end - start);
    start = end + 1;
  }
  layout.wrapped = lines > 2 && layout.width <= widest_wrapped_line;
  return layout;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}
bool is_lower(char32_t value) {
  return u_islower(static_cast<UChar32>(value)) != 0;
}
bool is_upper(char32_t value) {
  return u_isupper(static_cast<UChar32>(value)) != 0;
}

bool ends_sentence(char32_t value) {
  switch (value) {
    case '.':
    case '!':
    case '?':
    case 0x2026:  // …
    case 0x3002:  // 。
    case 0xFF01:
    case 0xFF1F:
    case 0x0964:  // danda
    case 0x061F:
    case 0x06D4:
      return true;
    default:
      return false;
  }
}

bool is_wide_stop(char32_t value) {
  return value == 0x3002 || value == 0xFF01 || value == 0xFF1F;
}

bool closes(char32_t value) {
  return value == ')' || value == ']' || value == '"' || value == '\'' || value == 0x201D ||
         value == 0x2019 || value == 0x00BB || value == 0x300D;
}

/// The word, with inner full stops, that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  while (start > 0 && !is_space(text[start - 1]) && text[start - 1] != '(' && text[start - 1] != '"') --start;
  return text.substr(start, end - start);
}

bool is_abbreviation(std::string_view word) {
  if (word.empty() || word.size() > longest_abbreviation) return false;
  std::array<char, longest_abbreviation> lower{};
  std::transform(word.begin(), word.end(), lower.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  });
  return std::binary_search(abbreviations.begin(), abbreviations.end(),
                            std::string_view(lower.data(), word.size()));
}

/// "J", "U.S", "Ж": single letters, joined by full stops.
bool is_initials(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint letter = decode(word, at);
    if (!is_upper(letter.value)) return false;
    at += letter.bytes;
    if (at < word.size() && word[at++] != '.') return false;
  }
  return !word.empty();
}

struct Scan {
  std::string_view text;
  Layout layout;
  std::vector<std::uint32_t> starts;

  std::size_t skip_space(std::size_t at) const {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
  }

  void begin(std::size_t at) {
    if (at < text.size() && (starts.empty() || starts.back() < at))
      starts.push_back(static_cast<std::uint32_t>(at));
  }

  /// REQUIRES: text[at] is a line feed; line_start: where its line began.
  void at_line_end(std::size_t at, std::size_t line_start) {
    const std::size_t next = skip_space(at);
    if (next >= text.size()) return;
    const std::string_view gap = text.substr(at, next - at);
    const bool blank_line = gap.find('\n', 1) != std::string_view::npos;
    const bool indented = gap.ends_with("  ") || gap.ends_with('\t');
    const bool short_line = at - line_start < layout.width * 6 / 10;
    if (blank_line || !layout.wrapped || indented || short_line) begin(next);
  }

  /// REQUIRES: a mark that may end a sentence stands at `at`, `bytes` long.
  void at_stop(std::size_t at, CodePoint stop) {
    std::size_t end = at + stop.bytes;
    bool closed = false;
    while (end < text.size()) {
      const CodePoint next = decode(text, end);
      if (!closes(next.value) && !ends_sentence(next.value)) break;
      closed = closed || closes(next.value);
      end += next.bytes;
    }
    const std::size_t next = skip_space(end);
    if (next >= text.size()) return;
    const char32_t first = decode(text, next).value;
    const std::string_view word = word_before(text, at);
    if (is_wide_stop(stop.value)) return begin(next);
    if (next == end) {
      if (stop.value != 0x2026 && is_upper(first) && (closed || follows_prose(word, next))) begin(next);
      return;
    }
    if (is_lower(first)) return;
    if (stop.value == '.' && !closed && (is_abbreviation(word) || is_initials(word))) return;
    begin(next);
  }

  /// "agreed.President": lower-case prose before the mark, a capitalised word or "A " behind it; no host
  /// name.
  bool follows_prose(std::string_view word, std::size_t next) const {
    if (word.size() < 2 || word == "www" || word.find('.') != std::string_view::npos) return false;
    const char last = word.back();
    const bool lower = last >= 'a' && last <= 'z';
    const std::size_t after = next + decode(text, next).bytes;
    return lower && after < text.size() && (is_space(text[after]) || is_lower(decode(text, after).value));
  }
};

}  // namespace

std::vector<std::uint32_t> sentence_starts(std::string_view text) {
  Scan scan{.text = text, .layout = layout_of(text), .starts = {}};
  scan.begin(scan.skip_space(0));
  std::size_t line_start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n') {
      scan.at_line_end(at, line_start);
      line_start = ++at;
    } else if (byte < 0x80) {
      if (byte == '.' || byte == '!' || byte == '?') scan.at_stop(at, {byte, 1});
      ++at;
    } else {
      const CodePoint point = decode(text, at);
      if (ends_sentence(point.value)) scan.at_stop(at, point);
      at += point.bytes;
    }
  }
  return scan.starts;
}

}  // namespace corpus::text

#include "corpus/text/clean.h"

#include <algorithm>
#include <array>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "corpus/text/eight_bytes.h"
#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

// What windows-1252 means by the bytes 0x80 to 0x9F. Scraped text holds them as C1 controls, which no text
// needs.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x0020, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x0020, 0x017D, 0x0020, 0x0020, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0020, 0x017E, 0x0178};

/// What a text holds that cleaning may have to look at.
struct Contents {
  bool controls = false;  // perhaps: C0, DEL or C1
  bool marks = false;     // perhaps: characters from U+0300 on, below which all is NFC
};

constexpr bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
}

constexpr std::uint8_t has_control = 1;  // C0 or DEL
constexpr std::uint8_t has_c2 = 2;       // perhaps a C1 control
constexpr std::uint8_t has_high = 4;     // lead bytes from 0xCC on
constexpr std::array<std::uint8_t, 256> byte_flags = [] {
  std::array<std::uint8_t, 256> flags{};
  for (unsigned byte = 0; byte < flags.size(); ++byte) {
    if (is_control(static_cast<unsigned char>(byte))) flags[byte] = has_control;
    if (byte == 0xC2) flags[byte] = has_c2;
    if (byte >= 0xCC) flags[byte] = has_high;
  }
  return flags;
}();

std::uint8_t flags_of(std::string_view text) {
  std::uint8_t flags = 0;
  for (const char byte : text) flags |= byte_flags[static_cast<unsigned char>(byte)];
  return flags;
}

/// Whether a byte has a flag; perhaps, where one is beyond ASCII.
bool may_have_flags(EightBytes bytes) {
  const EightBytes low = those_below(bytes, 0x20);
  if ((beyond_ascii(bytes) | those_equal(bytes, 0x7F)) != 0) return true;
  return low != 0 && (low & ~those_equal(bytes, '\n') & ~those_equal(bytes, '\t')) != 0;
}

/// One pass: most texts need nothing more.
Contents contents_of(std::string_view text) {
  std::uint8_t flags = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    if (may_have_flags(eight_bytes(text.data() + at))) flags |= flags_of(text.substr(at, 8));
  }
  flags |= flags_of(text.substr(at));
  return {(flags & (has_control | has_c2)) != 0, (flags & has_high) != 0};
}

struct Repairs {
  std::size_t c0 = 0;
  std::size_t c1 = 0;
};

/// Appends what the control character at `at` becomes; returns its bytes.
std::size_t replace_control(std::string& to, std::string_view text, std::size_t at, Repairs& repairs) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '\r') {
    if (at + 1 >= text.size() || text[at + 1] != '\n') to += '\n';
    return 1;
  }
  if (byte == 0xC2) {
    ++repairs.c1;
    append_utf8(to, windows_1252[static_cast<unsigned char>(text[at + 1]) - 0x80U]);
    return 2;
  }
  if (byte != '\f' && byte != '\v') ++repairs.c0;  // old page ends are no damage
  to += ' ';
  return 1;
}

void replace_controls(Cleaned& cleaned) {
  const std::string text = std::move(cleaned.text);
  std::string& to = cleaned.text;
  to.clear();
  to.reserve(text.size());
  Repairs repairs;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (is_control(byte) || (byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0)) {
      at += replace_control(to, text, at, repairs);
    } else {
      to += text[at++];
    }
  }
  if (repairs.c0 > 0)
    cleaned.notes.push_back(std::to_string(repairs.c0) + " control characters became spaces");
  if (repairs.c1 > 0) cleaned.notes.push_back(std::to_string(repairs.c1) + " windows-1252 characters mended");
}

/// The large blocks of letters are answered without asking ICU.
bool is_mark(char32_t value) {
  if (value < 0x300 || (value >= 0x370 && value < 0x483) || (value >= 0x3400 && value < 0xA66F)) return false;
  if (value >= 0xAC00 && value < 0xD800) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(value)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/// Drops marks beyond `marks_per_letter`. Before NFC, which takes quadratic time to order a tower of marks.
void drop_towers(Cleaned& cleaned) {
  std::string& text = cleaned.text;
  std::size_t marks = 0;
  std::size_t dropped = 0;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    marks = is_mark(point.value) ? marks + 1 : 0;
    const bool keep = marks <= marks_per_letter;
    if (keep && kept != at)
      std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), point.bytes,
                  text.begin() + static_cast<std::ptrdiff_t>(kept));
    if (keep) kept += point.bytes;
    if (!keep) ++dropped;
    at += point.bytes;
  }
  text.resize(kept);
  if (dropped > 0) cleaned.notes.push_back(std::to_string(dropped) + " combining marks dropped");
}

// Fetched once and by us: how ICU guards its own making is hidden from the race detector. nullptr without
// data.
const icu::Normalizer2* composer() {
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    return U_FAILURE(status) ? nullptr : found;
  }();
  return nfc;
}

void normalise(std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = composer();
  if (nfc == nullptr || nfc->isNormalizedUTF8(text, status)) return;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_SUCCESS(status)) text = std::move(composed);
}

bool is_line_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/// Whether a clean text is one line already: no space that would go.
bool is_line(std::string_view text) {
  char before = ' ';
  for (const char byte : text) {
    const bool may_go = byte == '\n' || byte == '\t' || byte == '\xC2' || (byte == ' ' && before == ' ');
    if (may_go) return false;
    before = byte;
  }
  return before != ' ' || text.empty();
}

constexpr std::string_view no_break_space = "\xC2\xA0";

}  // namespace

std::string composed(std::string text) {
  normalise(text);
  return text;
}

Cleaned clean_text(std::string text) {
  Cleaned cleaned{std::move(text), {}};
  const Contents found = contents_of(cleaned.text);
  if (found.controls) replace_controls(cleaned);
  if (found.marks) {
    drop_towers(cleaned);
    normalise(cleaned.text);
  }
  return cleaned;
}

Cleaned clean_line(std::string text) {
  Cleaned cleaned = clean_text(std::move(text));
  if (is_line(cleaned.text)) return cleaned;
  std::string line;
  line.reserve(cleaned.text.size());
  bool space = false;
  for (std::size_t at = 0; at < cleaned.text.size(); ++at) {
    const bool wide = std::string_view(cleaned.text).substr(at, 2) == no_break_space;
    if (wide || is_line_space(cleaned.text[at])) {
      at += wide ? 1 : 0;
      space = !line.empty();
      continue;
    }
    if (space) line += ' ';
    space = false;
    line += cleaned.text[at];
  }
  cleaned.text = std::move(line);
  return cleaned;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const auto value = static_cast<UChar32>(point.value);
    if (!u_isUWhiteSpace(value) && u_charType(value) != U_FORMAT_CHAR) return false;
    at += point.bytes;
  }
  return true;
}

}  // namespace corpus::text

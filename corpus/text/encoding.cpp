#include "corpus/text/encoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "corpus/text/utf8.h"

namespace corpus::text {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  Wide encoding;
};

// UTF-32's little-endian mark begins with UTF-16's: it comes first.
constexpr std::array marks = {Mark{"\xFF\xFE\0\0"sv, Wide::utf32_le}, Mark{"\0\0\xFE\xFF"sv, Wide::utf32_be},
                              Mark{"\xFF\xFE"sv, Wide::utf16_le}, Mark{"\xFE\xFF"sv, Wide::utf16_be}};
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Encodings that plain text comes in. ICU also guesses at EBCDIC and ISO-2022, wrongly nearly always.
/// KOI8-U has all letters of KOI8-R, windows-1252 all of ISO-8859-1.
struct Believed {
  std::string_view detected;
  const char* converter;
  std::int32_t least_confidence;  // of 100; what two bytes a letter hold is easily seen in other text too
  std::size_t least_bytes = 1;    // from 0x80 on: a few are not enough to tell Latin alphabets apart
};
constexpr std::array believed = {
    Believed{"ISO-8859-1", "windows-1252", 5},
    Believed{"windows-1252", "windows-1252", 5},
    Believed{"ISO-8859-2", "ISO-8859-2", 25, 12},
    Believed{"windows-1250", "windows-1250", 25, 12},
    Believed{"ISO-8859-5", "ISO-8859-5", 15},
    Believed{"windows-1251", "windows-1251", 15},
    Believed{"KOI8-R", "KOI8-U", 15},
    Believed{"ISO-8859-6", "ISO-8859-6", 15},
    Believed{"windows-1256", "windows-1256", 15},
    Believed{"ISO-8859-7", "ISO-8859-7", 15},
    Believed{"windows-1253", "windows-1253", 15},
    Believed{"ISO-8859-8", "windows-1255", 15},
    Believed{"ISO-8859-8-I", "windows-1255", 15},
    Believed{"windows-1255", "windows-1255", 15},
    Believed{"ISO-8859-9", "windows-1254", 25, 12},
    Believed{"windows-1254", "windows-1254", 25, 12},
    Believed{"Shift_JIS", "Shift_JIS", 50},
    Believed{"EUC-JP", "EUC-JP", 50},
    Believed{"EUC-KR", "EUC-KR", 50},
    Believed{"GB18030", "GB18030", 50},
    Believed{"Big5", "Big5", 50},
};

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

const char* converter_for(const UCharsetMatch* match, std::size_t high_bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string_view name = ucsdet_getName(match, &status);
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  for (const Believed& each : believed) {
    const bool likely = confidence >= each.least_confidence && high_bytes >= each.least_bytes;
    if (each.detected == name && likely) return each.converter;
  }
  return nullptr;
}

/// The encoding of some bytes, of which the detector looks at the first 8,000 or so.
std::string detect_encoding(std::string_view sample) {
  const auto high_bytes =
      std::ranges::count_if(sample, [](char byte) { return static_cast<signed char>(byte) < 0; });
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector{ucsdet_open(&status)};
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    if (const char* converter = converter_for(matches[i], static_cast<std::size_t>(high_bytes)))
      return converter;
  }
  return "windows-1252";
}

std::string convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(bytes.size());
  const std::int32_t needed =
      ucnv_convert("UTF-8", encoding.c_str(), nullptr, 0, bytes.data(), size, &status);
  std::string text(static_cast<std::size_t>(needed) + 1, '\0');
  status = U_ZERO_ERROR;
  ucnv_convert("UTF-8", encoding.c_str(), text.data(), static_cast<std::int32_t>(text.size()), bytes.data(),
               size, &status);
  text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(needed) : 0);
  return text;
}

std::string name_of(Wide encoding) {
  switch (encoding) {
    case Wide::utf16_le:
      return "UTF-16LE";
    case Wide::utf16_be:
      return "UTF-16BE";
    case Wide::utf32_le:
      return "UTF-32LE";
    case Wide::utf32_be:
      return "UTF-32BE";
    case Wide::none:
      break;
  }
  return {};
}

struct Damage {
  std::size_t invalid = 0;    // bytes
  std::size_t multibyte = 0;  // good characters of several bytes
  std::size_t first = 0;      // invalid byte
};

Damage damage_of(std::string_view bytes) {
  Damage damage;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    if (!ascii && point.bytes == 1 && damage.invalid++ == 0) damage.first = at;
    if (point.bytes > 1) ++damage.multibyte;
    at += point.bytes;
  }
  return damage;
}

std::string repair(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + 64);
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    append_utf8(text, point.value);
    at += point.bytes;
  }
  return text;
}

/// UTF-16 of mostly Latin letters: every second byte is NUL.
Wide guess_utf16(std::string_view head) {
  const std::string_view sample = head.substr(0, 512 & ~1U);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
  const std::size_t many = sample.size() / 2 * 7 / 10;
  const std::size_t few = sample.size() / 20;
  if (sample.size() < 8) return Wide::none;
  if (nuls[1] >= many && nuls[0] <= few) return Wide::utf16_le;
  if (nuls[0] >= many && nuls[1] <= few) return Wide::utf16_be;
  return Wide::none;
}

Decoded from_wide(std::string_view bytes, Wide encoding) {
  std::string text = convert(bytes, name_of(encoding));
  if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
  return {std::move(text), "converted from " + name_of(encoding)};
}

Decoded mend(std::string_view bytes) {
  const Damage damage = damage_of(bytes);
  if (damage.multibyte > damage.invalid) {
    return {repair(bytes), std::to_string(damage.invalid) + " invalid bytes of UTF-8 replaced"};
  }
  const std::size_t lead_in = std::min<std::size_t>(damage.first, 1000);
  const std::string encoding = detect_encoding(bytes.substr(damage.first - lead_in, 8000));
  return {convert(bytes, encoding), "converted from " + encoding};
}

}  // namespace

Wide wide_encoding(std::string_view head) {
  for (const Mark& mark : marks) {
    if (head.starts_with(mark.bytes)) return mark.encoding;
  }
  return guess_utf16(head);
}

Decoded to_utf8(std::string bytes) {
  const Wide wide = wide_encoding(bytes);
  if (wide != Wide::none) return from_wide(bytes, wide);
  if (bytes.starts_with(utf8_mark)) bytes.erase(0, utf8_mark.size());
  if (is_valid_utf8(bytes)) return {std::move(bytes), {}};
  return mend(bytes);
}

Decoded from_encoding(std::string_view bytes, const std::string& encoding) {
  return {convert(bytes, encoding), "converted from " + encoding};
}

std::string printable_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const CodePoint point = decode(path, at);
    const auto byte = static_cast<unsigned char>(path[at]);
    if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && point.bytes == 1)) {
      text += {'%', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      text.append(path, at, point.bytes);
    }
    at += point.bytes;
  }
  return text;
}

}  // namespace corpus::text

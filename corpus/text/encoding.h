#pragma once
// Bytes of any encoding to UTF-8.

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus::text {

/// Encodings in which a line end is not the byte LF alone.
enum class Wide : std::uint8_t { none, utf16_le, utf16_be, utf32_le, utf32_be };

/// Told by a byte-order mark, else, for UTF-16, by where the NULs of Latin letters stand.
Wide wide_encoding(std::string_view head);

/// Valid UTF-8, and what had to be done for it, for people; empty when nothing.
struct Decoded {
  std::string text;
  std::string note;
};

/// Valid UTF-8 comes back as it is, without its byte-order mark. Text with few invalid bytes is UTF-8 with
/// damage: they become U+FFFD. Anything else is converted from the encoding ICU takes it for (windows-1252
/// when it cannot say).
Decoded to_utf8(std::string bytes);

/// Text of a named encoding, by any name that ICU knows; an empty text when it does not know this one.
Decoded from_encoding(std::string_view bytes, const std::string& encoding);

/// A path as valid UTF-8: each invalid byte and control character becomes `%XX`.
std::string printable_path(std::string_view path);

}  // namespace corpus::text

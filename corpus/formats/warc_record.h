#pragma once
// WARC (ISO 28500) and the HTTP messages inside: heads of header lines, and what they say of the bytes after.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corpus {

/// A first line, then `Name: value` lines up to an empty one, as WARC and HTTP have them.
struct HeaderBlock {
  std::string first_line{};
  std::vector<std::pair<std::string, std::string>> fields{};  ///< names in lower case
  std::size_t bytes = 0;                                      ///< with the empty line

  /// The first value of that name (lower case); empty when there is none.
  std::string_view value(std::string_view name) const;
};

/// The block with which `text` begins; nothing when it does not end in `text`.
std::optional<HeaderBlock> read_header_block(std::string_view text);

/// The bytes after a WARC record's head; nothing when Content-Length is missing or no number.
std::optional<std::uint64_t> content_length(const HeaderBlock& head);

/// "text/html" of "Text/HTML; charset=x".
std::string media_type(std::string_view content_type);
/// "x" of it, in lower case; empty when there is none.
std::string charset_of(std::string_view content_type);

/// A body sent in chunks, put together as far as it goes.
std::string join_chunks(std::string_view body);

}  // namespace corpus

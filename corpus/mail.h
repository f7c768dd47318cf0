#pragma once
// What a letter to a list or newsgroup holds beside its author's own words.

#include <cstddef>
#include <string_view>
#include <vector>

namespace corpus {

/// Bytes of a text, from `start` up to `end`.
struct TextRange {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// Lines taken from another letter, rising: marked (`> so they said`, `JD> `, or three and more with another
/// sign), or indented below a line that names their author's address (`jd@example.org writes:`).
std::vector<TextRange> quoted_lines(std::string_view text);

/// Lines before quoted ones that name their author's address, rising.
std::vector<TextRange> introductions(std::string_view text);

/// Whether a letter answers another (`Re:`) that it holds whole, below its head or a line that names its
/// author, and marks no line of it as another's.
bool quotes_without_marks(std::string_view title, std::string_view text);

/// Where the signature at the end begins, with the line `-- ` (RFC 3676, section 4.3); the text's size where
/// there is none.
std::size_t signature_start(std::string_view text);

}  // namespace corpus

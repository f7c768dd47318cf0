#pragma once
// Where sentences begin, so that a snippet can begin there too.

#include <cstdint>
#include <string_view>
#include <vector>

namespace corpus::text {

/// Byte offsets of sentence starts, in order; the first is that of the first character that is not white
/// space. A paragraph (blank line, or a line that ends short of the text's usual width) starts a sentence;
/// abbreviations and initials ("U.S. officials", "Mr. Witkoff", "J. D. Vance") and numbers do not end one.
/// Works without a space after the full stop when a capital follows ("agreed.President").
std::vector<std::uint32_t> sentence_starts(std::string_view text);

}  // namespace corpus::text

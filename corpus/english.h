#pragma once
// English told by its function words: for most archives, the answer that spares asking CLD2.

#include <string_view>

namespace corpus {

/// Whether the text's first 500 bytes are English beyond doubt: ASCII alone, twelve words or more, at least
/// one in seven of them a function word of English, three different ones. When not, it may be English all the
/// same.
bool is_plainly_english(std::string_view text);

}  // namespace corpus

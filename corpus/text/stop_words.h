#pragma once
// Words too common to tell articles apart (stop_lists.h); docs/query-syntax.md says when they are left out.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corpus::text {

/// Whether `word` (any case) is a stop word of `language`. A word all in capitals of two letters or more is
/// none: "US" and "WHO" are names. False for languages without a list.
bool is_stop_word(std::string_view word, std::string_view language);

/// Which of `words` (indices, rising) are stop words where `languages` are the archive's, most articles
/// first. Those of the first language always count; those of another only where two of the words are and more
/// than of the first, so that an English archive with some German in it keeps the "die" of "die hard" and the
/// "war" of "the war in Ukraine".
std::vector<std::size_t> stop_words_among(const std::vector<std::string>& words,
                                          const std::vector<std::string>& languages);

}  // namespace corpus::text

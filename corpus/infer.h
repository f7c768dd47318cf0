#pragma once
// Facts that a text shows without naming them.

#include <string>
#include <string_view>

namespace corpus {

/// For a body without a title: its first sentence, cut at a word, so that a list of results has something to
/// show. Empty only where the first thousand bytes show nothing.
std::string infer_title(std::string_view body);

/// Whether the first line of a text is its title: short, no sentence, and not the first line of a wrapped
/// paragraph.
bool is_title_line(std::string_view line, std::string_view next_line);

/// The host of a closing line "Original Source: www.example.org", without `www.`; empty when there is none.
std::string infer_source(std::string_view body);

/// `text` up to `bytes`, at the end of a word, with "…" where something is missing.
std::string cut_at_word(std::string_view text, std::size_t bytes);

}  // namespace corpus

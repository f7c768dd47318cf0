#pragma once
// Facts that a text shows without naming them.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace corpus {

/// For a body without a title: its first sentence outside `masked` spans, cut at a word, so that a list of
/// results has something to show. Empty only where a thousand bytes from there show nothing.
std::string infer_title(std::string_view body, const std::vector<MaskedSpan>& masked = {});

/// Whether the first line of a text is its title: short, no sentence, and not the first line of a wrapped
/// paragraph.
bool is_title_line(std::string_view line, std::string_view next_line);

/// The host that one of the last lines names as "Original Source: www.example.org" or "Source: https://...",
/// without `www.`; empty when there is none.
std::string infer_source(std::string_view body);

/// The host of a web address, lower case, without `www.`, user and port; empty when it is none of http or
/// https.
std::string host_of(std::string_view url);

/// `text` up to `bytes`, at the end of a word, with "…" where something is missing.
std::string cut_at_word(std::string_view text, std::size_t bytes);

}  // namespace corpus

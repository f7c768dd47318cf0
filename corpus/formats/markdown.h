#pragma once
// Markdown, with YAML front matter or without: one article a file.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// Whether the file begins with a line `---` and a line that names a member.
bool looks_like_front_matter(std::string_view head);

void read_markdown(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

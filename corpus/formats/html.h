#pragma once
// A saved web page: one article a file.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// Whether the file begins with an element of HTML, after white space, comments and declarations.
bool looks_like_html(std::string_view head);

void read_html(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

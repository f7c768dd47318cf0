#pragma once
// JSON Lines: one article a line.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// Whether two lines begin as objects, the first of which ends as one.
bool looks_like_json_lines(std::string_view head);

void read_json_lines(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

#pragma once
// Plain text: one article a file.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

void read_plain_text(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

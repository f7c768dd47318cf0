#pragma once
// A JSON file: an article, an array of articles, or an object that holds such an array.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// Whether the file begins as a JSON object or array.
bool looks_like_json(std::string_view head);

void read_json(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

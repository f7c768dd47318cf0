#pragma once
// ninjs, the IPTC's news in JSON (1, 2 and 3): JSON with names of its own.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// JSON that says when its version was created, as each ninjs item has to.
bool looks_like_ninjs(std::string_view head);

/// As JSON, with the names of the preset `ninjs` after those of `options`.
void read_ninjs(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

#pragma once
// JSON Feed (1.0 and 1.1, jsonfeed.org).

#include <string_view>

#include "corpus/read.h"

namespace corpus {

bool looks_like_json_feed(std::string_view head);

/// Each item is an article; the feed's title is the source, its language and authors the articles' where they
/// name none.
void read_json_feed(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

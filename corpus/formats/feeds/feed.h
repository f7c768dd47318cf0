#pragma once
// RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0): the items of a feed as articles.

#include <string_view>

#include "corpus/files/delivery.h"
#include "corpus/read.h"

namespace corpus {

struct Format;

bool looks_like_rss(std::string_view head);
bool looks_like_rss1(std::string_view head);
bool looks_like_atom(std::string_view head);

/// Pieces of whole items.
void cut_feed(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// Each item or entry as an article; the feed's title is the source, its language the articles' where they
/// name none. Feeds that are broken in the usual ways are read as far as they go. A feed without items has no
/// articles.
void read_feed(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

#pragma once
// CSV, TSV and tables cut by ; or |: a header row that names the members, then an article a row.

#include "corpus/files/delivery.h"
#include "corpus/read.h"

namespace corpus {

class ByteStream;
struct Format;

/// Two rows of the same number of cells, the first of which names at least a title or text and one more of
/// the usual members.
bool looks_like_table(std::string_view head);

/// Pieces of whole rows; the piece's context is the header row.
void cut_table(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// Rows as articles, columns by the names of members; a row with more or fewer cells than the header is a
/// Reject.
void read_table(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

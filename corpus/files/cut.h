#pragma once
// How a stream becomes pieces. Memory is bounded by one record, not by the file.

#include "corpus/files/byte_stream.h"
#include "corpus/files/delivery.h"

namespace corpus {

struct Format;

/// One piece, if it is not longer than a record may be.
void cut_whole(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// Pieces of whole lines. A line that is too long is passed over, not held, and rejected. Throws StreamError
/// after delivering the whole lines before it.
void cut_lines(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

}  // namespace corpus

#pragma once
// WARC: the web pages of a crawl as articles.

#include <string_view>

#include "corpus/files/delivery.h"
#include "corpus/read.h"

namespace corpus {

struct Format;

bool looks_like_warc(std::string_view head);

/// Pieces of whole records that may hold a page. Damage between records is passed over to the next one; a
/// record that is cut off is read as far as it goes; both are Rejects.
void cut_warc(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// The HTML of successful answers (`response`), of `resource` records, and the text of `conversion` records.
/// The address is the record's, the crawl's date only an extra member: it is not when the article appeared.
void read_warc(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

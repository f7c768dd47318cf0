#pragma once
// NewsML-G2 of the IPTC: the news items of a message, or one alone.

#include <string_view>

#include "corpus/files/delivery.h"
#include "corpus/read.h"

namespace corpus {

struct Format;

bool looks_like_newsml_g2(std::string_view head);
void cut_newsml_g2(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// Each newsItem is an article; its text is NITF, XHTML or plain text. An item of a picture has its caption.
/// Packages, concepts and plans hold none: a file of these alone is a Reject.
void read_newsml_g2(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

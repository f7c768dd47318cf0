#pragma once
// NITF, the News Industry Text Format of the IPTC (versions 2 and 3).

#include <string_view>

#include "corpus/draft.h"
#include "corpus/files/delivery.h"
#include "corpus/read.h"
#include "corpus/xml/tree.h"

namespace corpus {

struct Format;

bool looks_like_nitf(std::string_view head);
void cut_nitf(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// A document is an article. Media and their captions are not its text.
void read_nitf(const Piece& piece, const ReadOptions& options, const Sink& sink);

namespace agency {

/// Fills fields of the draft that are still empty from the element `nitf`.
void read_nitf_element(const pugi::xml_node& nitf, Draft& draft);

}  // namespace agency
}  // namespace corpus

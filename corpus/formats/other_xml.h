#pragma once
// XML that is none of the formats: refused, by the name of what it is.

#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// XML that begins with a declaration, or any element but HTML's.
bool looks_like_xml(std::string_view head);

/// A Reject that names the root element.
void refuse_xml(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus

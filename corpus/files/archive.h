#pragma once
// zip and tar: each member is read by its own name and content, as if it were a file in a folder.

#include <string_view>

#include "corpus/files/byte_stream.h"
#include "corpus/files/delivery.h"

namespace corpus {

struct Format;

bool looks_like_zip(std::string_view head);
bool looks_like_tar(std::string_view head);

/// Cuts each member whose name has a known extension; nothing is written, so names are only names. Links,
/// devices and hidden members are counted as skipped, encrypted and damaged ones rejected alone.
void cut_archive(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

}  // namespace corpus

#pragma once
// A stream of any kind to pieces: packings are taken off, archives opened, the format found out.

#include <string_view>

#include "corpus/files/byte_stream.h"
#include "corpus/files/delivery.h"

namespace corpus {

/// `name` and the first bytes tell what it is. What goes wrong is reported to `delivery`.
void cut_stream(const StreamOrigin& origin, std::string_view name, ByteStream& stream, Delivery& delivery);

}  // namespace corpus

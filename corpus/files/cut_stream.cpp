#include "corpus/files/cut_stream.h"

#include <memory>

#include "corpus/files/archive.h"
#include "corpus/files/cut.h"
#include "corpus/files/peek_stream.h"
#include "corpus/files/unpack.h"
#include "corpus/formats/format.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

constexpr std::size_t head_bytes =
    std::size_t{64} * 1024;  // enough to see the second line of most JSON Lines

/// Cuts a stream that is not packed.
void cut_plain(const StreamOrigin& origin, std::string_view name, PeekStream& stream, Delivery& delivery) {
  const bool wide = text::wide_encoding(stream.head()) != text::Wide::none;
  const Format& format =
      recognise(name, wide ? text::to_utf8(std::string(stream.head())).text : std::string(stream.head()));
  // line ends and brackets of wide text are not one byte
  const auto cut = wide && format.content == Content::text ? cut_whole : format.cut;
  cut(origin, stream, format, delivery);
}

void cut_peeked(const StreamOrigin& origin, std::string_view name, PeekStream& stream, Delivery& delivery) {
  if (!looks_packed(stream.head())) return cut_plain(origin, name, stream, delivery);
  if (origin.packings == delivery.limits.nesting) {
    return delivery.fail(origin, "is packed more than " + std::to_string(delivery.limits.nesting) + " deep");
  }
  const std::unique_ptr<ByteStream> unpacked = unpack(stream, delivery.budget());
  PeekStream inside(*unpacked, head_bytes);
  StreamOrigin deeper = origin;
  if (!looks_like_tar(inside.head())) ++deeper.packings;  // a .tar.gz is one packing
  cut_peeked(deeper, unpacked_name(name), inside, delivery);
}

}  // namespace

void cut_stream(const StreamOrigin& origin, std::string_view name, ByteStream& stream, Delivery& delivery) {
  try {
    PeekStream peek(stream, head_bytes);
    cut_peeked(origin, name, peek, delivery);
  } catch (const StreamError& error) {
    delivery.fail(origin, error.what());
  }
}

}  // namespace corpus

#include "corpus/files/cut.h"

#include "corpus/files/cut_records.h"
#include "corpus/files/peek_stream.h"

namespace corpus {

void cut_whole(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  const std::size_t limit = delivery.limits.record_bytes;
  std::string bytes = read_up_to(stream, limit + 1);
  if (bytes.size() > limit)
    return delivery.reject(origin, 0, "the file is longer than " + std::to_string(limit) + " bytes");
  delivery.piece(origin, stream, Piece{.format = &format, .bytes = std::move(bytes)});
}

void cut_lines(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  LineEnds ends;
  cut_records(origin, stream, format, delivery, {.ends = ends, .noun = "line"});
}

}  // namespace corpus

#include "corpus/files/cut.h"

#include <algorithm>
#include <optional>

#include "corpus/files/cut_records.h"
#include "corpus/files/peek_stream.h"

namespace corpus {
namespace {

constexpr std::size_t block_bytes = std::size_t{128} * 1024;  // of one read: few calls, fits the cache

/// All of the stream, or nothing if it is too long.
std::optional<std::string> read_whole(ByteStream& stream, std::size_t limit) {
  std::string bytes;
  while (bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::clamp(before, block_bytes / 8, block_bytes * 8);
    bytes.resize(before + wanted);
    const std::size_t got = read_fully(stream, std::span(bytes).subspan(before));
    bytes.resize(before + got);
    if (got < wanted && bytes.size() <= limit) return bytes;
  }
  return std::nullopt;
}

}  // namespace

void cut_whole(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  std::optional<std::string> bytes = read_whole(stream, delivery.limits.record_bytes);
  if (!bytes)
    return delivery.reject(
        origin, 0, "the file is longer than " + std::to_string(delivery.limits.record_bytes) + " bytes");
  delivery.piece(origin, stream, Piece{.format = &format, .bytes = std::move(*bytes)});
}

void cut_lines(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  LineEnds ends;
  cut_records(origin, stream, format, delivery, {.ends = ends, .noun = "line"});
}

}  // namespace corpus

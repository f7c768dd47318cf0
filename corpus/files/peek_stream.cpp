#include "corpus/files/peek_stream.h"

#include <algorithm>

namespace corpus {

std::size_t read_fully(ByteStream& stream, std::span<char> room) {
  std::size_t done = 0;
  while (done < room.size()) {
    const std::size_t got = stream.read(room.subspan(done));
    if (got == 0) break;
    done += got;
  }
  return done;
}

std::string read_up_to(ByteStream& stream, std::size_t most) {
  constexpr std::size_t first_room = std::size_t{16} * 1024;  // most articles are smaller
  constexpr std::size_t largest_room = std::size_t{1024} * 1024;
  std::string bytes;
  while (bytes.size() < most) {
    const std::size_t before = bytes.size();
    const std::size_t room = std::min(std::clamp(before, first_room, largest_room), most - before);
    bytes.resize(before + room);
    const std::size_t got = read_fully(stream, std::span(bytes).subspan(before));
    bytes.resize(before + got);
    if (got < room) break;
  }
  return bytes;
}

PeekStream::PeekStream(ByteStream& under, std::size_t head_bytes)
    : under_(under), head_(read_up_to(under, head_bytes)) {}

std::size_t PeekStream::read(std::span<char> room) {
  if (given_ >= head_.size()) return under_.read(room);
  const std::size_t count = std::min(room.size(), head_.size() - given_);
  head_.copy(room.data(), count, given_);
  given_ += count;
  return count;
}

void PeekStream::seek(std::uint64_t at) {
  under_.seek(at);
  given_ = head_.size();
}

}  // namespace corpus

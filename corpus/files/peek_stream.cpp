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

PeekStream::PeekStream(ByteStream& under, std::size_t head_bytes) : under_(under), head_(head_bytes, '\0') {
  head_.resize(read_fully(under_, head_));
}

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

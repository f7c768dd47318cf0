#pragma once
// Bytes in memory as a stream.

#include <string_view>

#include "corpus/files/byte_stream.h"

namespace corpus {

class MemoryStream : public ByteStream {
 public:
  /// `bytes` must outlive it.
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(std::span<char> room) override {
    const std::size_t got = bytes_.copy(room.data(), room.size(), taken_);
    taken_ += got;
    return got;
  }

  std::uint64_t packed_bytes() const override { return taken_; }

 private:
  std::string_view bytes_;
  std::size_t taken_ = 0;
};

}  // namespace corpus

#pragma once
// What one file on disk may unpack to, over all that is packed inside it: bombs stop here.

#include <cstdint>
#include <string>

#include "corpus/files/byte_stream.h"
#include "corpus/limits.h"

namespace corpus {

class UnpackBudget {
 public:
  explicit UnpackBudget(const Limits& limits) : limits_(limits) {}

  /// Counts bytes that came out of a packing; `taken` is ByteStream::packed_bytes of the file on disk.
  /// Throws StreamError beyond the limits.
  void spend(std::uint64_t unpacked, std::uint64_t taken) {
    unpacked_ += unpacked;
    if (unpacked_ > limits_.unpack_total_bytes) {
      throw StreamError("unpacks to more than " + std::to_string(limits_.unpack_total_bytes) + " bytes");
    }
    if (unpacked_ > limits_.unpack_free_bytes && unpacked_ / limits_.unpack_ratio > taken) {
      throw StreamError("unpacks to more than " + std::to_string(limits_.unpack_ratio) + " times its size");
    }
  }

 private:
  const Limits& limits_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace corpus

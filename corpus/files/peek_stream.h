#pragma once
// A stream whose first bytes can be looked at before it is read.

#include <string>
#include <string_view>

#include "corpus/files/byte_stream.h"

namespace corpus {

class PeekStream : public ByteStream {
 public:
  /// Reads up to `head_bytes` of `under`, which must outlive this. Throws StreamError.
  PeekStream(ByteStream& under, std::size_t head_bytes);

  /// The first bytes of the stream; fewer than asked for only if it is shorter.
  std::string_view head() const { return head_; }

  std::size_t read(std::span<char> room) override;
  std::optional<std::uint64_t> seekable_size() const override { return under_.seekable_size(); }
  void seek(std::uint64_t at) override;
  std::uint64_t packed_bytes() const override { return under_.packed_bytes(); }

 private:
  ByteStream& under_;
  std::string head_;
  std::size_t given_ = 0;
};

/// Reads until `room` is full or the stream ends; returns the bytes read. Throws StreamError.
std::size_t read_fully(ByteStream& stream, std::span<char> room);

/// The next bytes of the stream, `most` of them unless it ends before. Takes room as they come, so that a
/// small file costs little however much may be asked for. Throws StreamError.
std::string read_up_to(ByteStream& stream, std::size_t most);

}  // namespace corpus

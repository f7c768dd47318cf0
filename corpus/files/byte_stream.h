#pragma once
// Bytes that arrive one after another: a file, a pipe, an unpacked file, a member of an archive.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>

namespace corpus {

/// A file or stream cannot be opened or read on. The text is fit for Reject::reason.
struct StreamError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  /// Puts some bytes into `room` and returns their number; 0 only at the end. Throws StreamError.
  virtual std::size_t read(std::span<char> room) = 0;

  /// Its length, if it is known and seek() works; zip keeps its table of contents at the end.
  virtual std::optional<std::uint64_t> seekable_size() const { return std::nullopt; }

  /// Goes on at byte `at`. REQUIRES: seekable_size() is given and not smaller. Throws StreamError.
  virtual void seek(std::uint64_t /*at*/) { throw StreamError("cannot be sought"); }

  /// Bytes taken so far from the file on disk (packed, if it is packed).
  virtual std::uint64_t packed_bytes() const = 0;
};

}  // namespace corpus

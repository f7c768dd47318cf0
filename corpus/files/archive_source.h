#pragma once
// libarchive that reads from one of our streams: the one place where its callbacks and errors become ours.

#include <array>
#include <memory>
#include <optional>
#include <string>

#include <archive.h>

#include "corpus/files/byte_stream.h"

namespace corpus {

class ArchiveSource {
 public:
  /// REQUIRES: `packed` outlives it, and stands at its beginning.
  explicit ArchiveSource(ByteStream& packed);
  ArchiveSource(const ArchiveSource&) = delete;
  ArchiveSource& operator=(const ArchiveSource&) = delete;

  /// The library's handle, to say which formats and filters it may use; then open() once.
  archive* handle() const { return archive_.get(); }
  void open();

  /// Moves to the next member; null at the end. Throws StreamError.
  archive_entry* next();

  /// Some bytes of the member, 0 at its end. Throws StreamError.
  std::size_t read(std::span<char> room);

  /// Bytes taken from the file on disk.
  std::uint64_t packed_bytes() const { return packed_.packed_bytes(); }

 private:
  struct Closer {
    void operator()(archive* opened) const { archive_read_free(opened); }
  };

  static la_ssize_t give(archive* opened, void* self, const void** bytes);
  static la_int64_t seek(archive* opened, void* self, la_int64_t offset, int whence);
  void check(int result) const;

  ByteStream& packed_;
  std::array<char, std::size_t{64} * 1024> buffer_{};
  std::uint64_t at_ = 0;
  std::optional<StreamError> fault_;
  std::unique_ptr<archive, Closer> archive_;
};

}  // namespace corpus

#pragma once
// A regular file, or standard input, as a stream. Never blocks on a FIFO, never follows a link it should not.

#include <string>

#include "corpus/files/byte_stream.h"

namespace corpus {

/// What to do with a symbolic link in the file's own name.
enum class Links : std::uint8_t {
  follow,  ///< the user named it
  refuse,  ///< it was found in a folder
};

/// A file as it was when opened: what is written to it later is not read.
class FileStream : public ByteStream {
 public:
  /// Opens `name` in the folder of descriptor `folder` (or AT_FDCWD). Throws StreamError, also for anything
  /// but a regular file.
  FileStream(int folder, const std::string& name, Links links);
  ~FileStream() override;

  std::size_t read(std::span<char> room) override;
  std::optional<std::uint64_t> seekable_size() const override { return size_; }
  void seek(std::uint64_t at) override;
  std::uint64_t packed_bytes() const override { return taken_ < size_ ? taken_ : size_; }

 private:
  int descriptor_;
  std::uint64_t size_ = 0;
  std::uint64_t at_ = 0;
  std::uint64_t taken_ = 0;  // more than the size when it was read twice
};

/// Standard input, to its end.
class StandardInput : public ByteStream {
 public:
  std::size_t read(std::span<char> room) override;
  std::uint64_t packed_bytes() const override { return taken_; }

 private:
  std::uint64_t taken_ = 0;
};

/// "cannot be opened: no such file or directory", from errno.
std::string system_reason(const char* what);

}  // namespace corpus

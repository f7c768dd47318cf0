#pragma once
// A file beside the index that holds what a run need not hold in memory. Gone with the folder it stands in.

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace indexer {

/// Thread-safe.
class ScratchFile {
 public:
  /// Makes the file, emptied if it was there; throws std::system_error, as do the others.
  explicit ScratchFile(const std::string& path);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  /// Returns where the bytes begin.
  std::uint64_t append(std::string_view bytes);
  /// REQUIRES: append() returned `offset` for `size` bytes or more.
  std::string read(std::uint64_t offset, std::size_t size) const;

 private:
  int file_;
  std::atomic<std::uint64_t> end_{0};
};

}  // namespace indexer

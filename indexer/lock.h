#pragma once
// One writer for an index: the second is told who the first is.

#include <chrono>
#include <stdexcept>
#include <string>

namespace indexer {

/// Thrown when another writer holds the index; the message names it.
struct IndexLocked : std::runtime_error {
  IndexLocked(const std::string& index, std::string by);
  std::string holder;  ///< process, host and since when; names no path
};

/// Held as long as it lives, and let go by the kernel when the process ends, however it ends.
/// The lock is a file beside the index, so that it outlives a swap of the index itself.
class WriterLock {
 public:
  /// Waits for `patience` at most: a server that takes writes holds the index for moments only.
  /// Throws IndexLocked, or std::system_error when the file cannot be made.
  explicit WriterLock(const std::string& index, std::chrono::milliseconds patience = {});
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_;
};

}  // namespace indexer

#pragma once
// What a run did: collected by many threads, told once at the end.

#include <cstdint>
#include <fstream>
#include <functional>
#include <mutex>
#include <ostream>
#include <string>
#include <vector>

#include "corpus/article.h"

namespace indexer {

struct Summary {
  std::uint64_t read = 0;  ///< records read well
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t rejected = 0;
  std::uint64_t duplicates = 0;  ///< records whose id a later record of this run took over
  std::uint64_t repaired = 0;    ///< articles that reading had to mend; each says how in its notes
  std::uint64_t articles = 0;    ///< in the index afterwards
  std::uint64_t files = 0;
  std::uint64_t skipped = 0;  ///< files in folders that are not of a known kind
  std::uint64_t bytes = 0;    ///< on disk, of the files read
  double seconds = 0;
  std::uint64_t revision = 0;  ///< of the index afterwards; 0 when nothing was written
};

/// One JSON object, without a line end.
std::string to_json(const Summary& summary);
/// Two or three lines for people.
void print(std::ostream& to, const Summary& summary);

/// `{"where", "path", "line", "why"}`.
std::string to_json(const corpus::Reject& reject);
/// `path:line`, or `path` for a whole file.
std::string where(const corpus::Reject& reject);

/// Takes rejects from any thread: each goes to `people` and, as JSON, to `file`, as soon as it is met.
class Rejects {
 public:
  /// Either may be null.
  Rejects(std::ostream* people, std::ostream* file) : people_(people), file_(file) {}
  void add(const corpus::Reject& reject);
  /// Empties the file and sends each there from now on. Throws std::runtime_error when it cannot be written.
  /// REQUIRES: none was added yet.
  void keep_in(const std::string& path);
  std::uint64_t count() const;
  /// All are read: throws if the file does not hold every one of them.
  void settle();
  /// Also calls `onlooker` with each reject, one at a time. REQUIRES: none was added yet.
  void watch(std::function<void(const corpus::Reject&)> onlooker) { onlooker_ = std::move(onlooker); }

 private:
  mutable std::mutex mutex_;
  std::ostream* people_;
  std::ostream* file_;
  std::ofstream own_file_;
  std::function<void(const corpus::Reject&)> onlooker_;
  std::uint64_t count_ = 0;
};

}  // namespace indexer

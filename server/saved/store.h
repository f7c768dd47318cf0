#pragma once
// The saved searches of a running server, shared by its workers.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include <sys/types.h>

#include "server/saved/search_file.h"

namespace server::saved {

enum class Saved { added, replaced };

/// Thread-safe. Follows the file, whoever changes it. Throws std::runtime_error where the file cannot be
/// read, and ProblemError where it cannot be written.
class Store {
 public:
  Store(const std::string& index, std::size_t most) : path_(searches_path(index)), most_(most) {}

  std::shared_ptr<const SavedSearches> all();

  /// Durable when it returns; `created` is now, unless the very same is there. Throws ProblemError 409 when
  /// there are too many. REQUIRES: is_name(name).
  Saved put(const std::string& name, const SearchRequest& request);

  /// Durable when it returns. False: there is none of this name.
  bool remove(const std::string& name);

 private:
  struct Stamp {
    bool is_there = false;
    ino_t inode = 0;  ///< another one with every change, because the file is put in place of the old one
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
  };
  static Stamp stamp_of(const std::string& path);
  template <class Change>
  void change(Change&& change);

  std::string path_;
  std::size_t most_;
  std::mutex mutex_;  ///< of what follows
  std::shared_ptr<const SavedSearches> known_;
  Stamp stamp_;
};

}  // namespace server::saved

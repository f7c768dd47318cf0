#pragma once
// The files of a folder, in byte order of their names, without following links or looking into hidden things.

#include <functional>
#include <string>

#include "corpus/limits.h"

namespace corpus {

/// A file in a folder, as its opened folder and its name there: safe against being swapped for a link
/// meanwhile.
struct FoundFile {
  int folder = -1;  ///< descriptor, good during the call
  std::string name;
  std::string path;  ///< of the INPUT and below, for people
};

struct Walk {
  std::function<void(const FoundFile&)> file;                                      ///< a file to be read
  std::function<void(const std::string& path)> skipped;                            ///< a file that is not
  std::function<void(const std::string& path, const std::string& reason)> failed;  ///< cannot be looked into
};

/// Walks the folder `path`, which may itself be a link: the user named it.
void walk_folder(const std::string& path, const Limits& limits, const Walk& walk);

}  // namespace corpus

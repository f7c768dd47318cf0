#include "corpus/files/walk.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/files/file_stream.h"
#include "corpus/formats/format.h"

namespace corpus {
namespace {

struct FolderCloser {
  void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, FolderCloser>;

Folder open_folder(int parent, const std::string& name, Links links) {
  const int no_follow = links == Links::refuse ? O_NOFOLLOW : 0;
  const int descriptor = ::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | no_follow);
  if (descriptor < 0) throw StreamError(system_reason("cannot be opened"));
  Folder folder{::fdopendir(descriptor)};
  if (!folder) {
    const std::string reason = system_reason("cannot be opened");
    ::close(descriptor);
    throw StreamError(reason);
  }
  return folder;
}

std::vector<std::string> sorted_names(DIR* folder) {
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(folder)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::ranges::sort(names, [](const std::string& a, const std::string& b) {
    return std::ranges::lexicographical_compare(
        a, b, {}, [](char c) { return static_cast<unsigned char>(c); },
        [](char c) { return static_cast<unsigned char>(c); });
  });
  return names;
}

/// Hidden, or an editor's backup.
bool is_set_aside(const std::string& name) {
  return name.front() == '.' || name.back() == '~';
}

class Walker {
 public:
  Walker(const Limits& limits, const Walk& walk) : limits_(limits), walk_(walk) {}

  void enter(int parent, const std::string& name, const std::string& path, Links links) {
    if (depth_ == limits_.folder_depth) return walk_.failed(path, "is a folder nested too deep");
    try {
      ++depth_;
      const Folder folder = open_folder(parent, name, links);
      for (const std::string& entry : sorted_names(folder.get())) {
        std::string below = path;
        below.append(1, '/').append(entry);
        visit(::dirfd(folder.get()), entry, below);
      }
    } catch (const StreamError& error) {
      walk_.failed(path, error.what());
    }
    --depth_;
  }

 private:
  void visit(int folder, const std::string& name, const std::string& path) {
    struct stat facts {};
    if (::fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
      return walk_.failed(path, system_reason("cannot be looked at"));
    }
    if (is_set_aside(name)) return walk_.skipped(path);
    if (S_ISDIR(facts.st_mode)) return enter(folder, name, path, Links::refuse);
    if (!S_ISREG(facts.st_mode) || !has_known_extension(name)) return walk_.skipped(path);
    walk_.file(FoundFile{folder, name, path});
  }

  const Limits& limits_;
  const Walk& walk_;
  std::size_t depth_ = 0;
};

}  // namespace

void walk_folder(const std::string& path, const Limits& limits, const Walk& walk) {
  Walker(limits, walk).enter(AT_FDCWD, path, path == "/" ? "" : path, Links::follow);
}

}  // namespace corpus

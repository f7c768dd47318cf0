#include "indexer/publish.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void sync(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) fail("cannot open " + path.string());
  const int failed = ::fsync(file);
  ::close(file);
  if (failed != 0) fail("cannot make durable " + path.string());
}

void sync_folder(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) sync(entry.path(), O_RDONLY);
  }
  sync(folder, O_RDONLY | O_DIRECTORY);
}

bool exchange(const std::string& one, const std::string& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return true;
  if (errno == EINVAL || errno == ENOSYS || errno == EXDEV) return false;
  fail("cannot swap in the index " + other);
}

/// For file systems that cannot exchange: readers keep what they have open while the name is briefly missing.
void replace_in_two_steps(const std::string& built, const std::string& index) {
  const std::string aside = index + ".old";
  fs::rename(index, aside);
  fs::rename(built, index);
  fs::rename(aside, built);
}

}  // namespace

std::string resolve_index(const std::string& index) {
  const std::string path = fs::weakly_canonical(fs::absolute(index)).string();
  return path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

std::string building_folder(const std::string& index) {
  return index + ".building";
}

void remove_leftovers(const std::string& index) {
  fs::remove_all(building_folder(index));
  if (fs::exists(index + ".old") && !fs::exists(index)) fs::rename(index + ".old", index);
  fs::remove_all(index + ".old");
}

void publish(const std::string& built, const std::string& index) {
  sync_folder(built);
  if (!fs::exists(index)) {
    fs::rename(built, index);
  } else if (!exchange(built, index)) {
    replace_in_two_steps(built, index);
  }
  sync(fs::path(index).parent_path(), O_RDONLY | O_DIRECTORY);
  fs::remove_all(built);
}

}  // namespace indexer

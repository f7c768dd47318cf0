#include "server/durable_file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server {
namespace {

[[noreturn]] void fail(const std::string& path, const char* what) {
  throw std::system_error(errno, std::generic_category(), path + ' ' + what);
}

// With these rights from its first byte on.
void write_durably(const std::string& path, std::string_view text, mode_t mode) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
  if (file < 0) fail(path, "cannot be written");
  bool is_sound = ::fchmod(file, mode) == 0;
  while (is_sound && !text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    is_sound = written > 0;
    if (is_sound) text.remove_prefix(static_cast<std::size_t>(written));
  }
  is_sound = is_sound && ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  if (is_sound) return;
  ::unlink(path.c_str());
  errno = error;
  fail(path, "cannot be written");
}

}  // namespace

DurableFile::DurableFile(const std::string& path, Readers readers) : path_(path), readers_(readers) {
  const std::string folder = std::filesystem::absolute(path).parent_path().string();
  folder_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) fail(path, "has no folder to stand in");
  while (::flock(folder_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

DurableFile::~DurableFile() {
  ::close(folder_);
}

void DurableFile::write(std::string_view text) const {
  const std::string beside = path_ + ".new";
  write_durably(beside, text, readers_ == Readers::owner ? 0600 : 0644);
  if (::rename(beside.c_str(), path_.c_str()) != 0) fail(path_, "cannot be put in place");
  if (::fsync(folder_) != 0) fail(path_, "cannot be made durable");
}

}  // namespace server

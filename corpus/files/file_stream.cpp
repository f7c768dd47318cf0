#include "corpus/files/file_stream.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace corpus {
namespace {

std::size_t read_some(int descriptor, std::span<char> room) {
  while (true) {
    const ssize_t got = ::read(descriptor, room.data(), room.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw StreamError(system_reason("cannot be read"));
  }
}

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

}  // namespace

std::string system_reason(const char* what) {
  std::string text = std::generic_category().message(errno);
  if (!text.empty()) text[0] = static_cast<char>(text[0] | 0x20);
  return std::string(what) + ": " + text;
}

FileStream::FileStream(int folder, const std::string& name, Links links) {
  // O_NONBLOCK: opening a FIFO that nobody writes to would wait for ever. It means nothing to a regular file.
  const int no_follow = links == Links::refuse ? O_NOFOLLOW : 0;
  descriptor_ = ::openat(folder, name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | no_follow);
  if (descriptor_ < 0) throw StreamError(system_reason("cannot be opened"));
  struct stat facts {};
  const int told = ::fstat(descriptor_, &facts);
  if (told == 0 && S_ISREG(facts.st_mode)) {
    size_ = static_cast<std::uint64_t>(facts.st_size);
    return;
  }
  const std::string reason = told != 0 ? system_reason("cannot be opened")
                                       : "is " + kind_of(facts.st_mode) + ": expected a regular file";
  ::close(descriptor_);
  throw StreamError(reason);
}

FileStream::~FileStream() {
  ::close(descriptor_);
}

std::size_t FileStream::read(std::span<char> room) {
  const std::uint64_t left = size_ - at_;
  const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), left));
  if (wanted == 0) return 0;
  const std::size_t got = read_some(descriptor_, room.first(wanted));
  at_ += got;
  taken_ += got;
  return got;
}

void FileStream::seek(std::uint64_t at) {
  if (::lseek(descriptor_, static_cast<off_t>(at), SEEK_SET) < 0)
    throw StreamError(system_reason("cannot be read"));
  at_ = at;
}

std::size_t StandardInput::read(std::span<char> room) {
  const std::size_t got = read_some(STDIN_FILENO, room);
  taken_ += got;
  return got;
}

}  // namespace corpus

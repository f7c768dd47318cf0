#include "indexer/lock.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "corpus/date.h"

namespace indexer {
namespace {

std::string holder_text() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return "process " + std::to_string(::getpid()) + " on " + host.data() + " since " +
         corpus::to_iso8601(now.time_since_epoch().count());
}

// By looking again and again, because flock itself knows no time limit.
bool take(int file, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds look_again{2};
  const auto until = std::chrono::steady_clock::now() + patience;
  while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= until) return false;
    std::this_thread::sleep_for(look_again);
  }
  return true;
}

std::string read_holder(int file) {
  std::array<char, 512> text{};
  const ssize_t got = ::pread(file, text.data(), text.size(), 0);
  return got > 0 ? std::string(text.data(), static_cast<std::size_t>(got)) : "another process";
}

}  // namespace

IndexLocked::IndexLocked(const std::string& index, std::string by)
    : std::runtime_error("the index " + index + " is being written by " + by + "; wait for it to end"),
      holder(std::move(by)) {}

WriterLock::WriterLock(const std::string& index, std::chrono::milliseconds patience) {
  const std::string path = index + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "cannot make the lock file " + path);
  if (!take(file_, patience)) {
    const std::string holder = read_holder(file_);
    ::close(file_);
    throw IndexLocked(index, holder);
  }
  const std::string holder = holder_text();
  const bool written = ::ftruncate(file_, 0) == 0 && ::pwrite(file_, holder.data(), holder.size(), 0) > 0;
  static_cast<void>(written);  // the name is a courtesy; the lock itself holds without it
}

WriterLock::~WriterLock() {
  static_cast<void>(::ftruncate(file_, 0) == 0);
  ::close(file_);
}

}  // namespace indexer

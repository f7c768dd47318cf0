#include "indexer/scratch_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace indexer {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

ScratchFile::ScratchFile(const std::string& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
  if (file_ < 0) fail("cannot make " + path);
}

ScratchFile::~ScratchFile() {
  ::close(file_);
}

std::uint64_t ScratchFile::append(std::string_view bytes) {
  const std::uint64_t offset = end_.fetch_add(bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t wrote =
        ::pwrite(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) fail("cannot write the articles read so far beside the index");
    done += static_cast<std::size_t>(wrote);
  }
  return offset;
}

std::string ScratchFile::read(std::uint64_t offset, std::size_t size) const {
  std::string bytes(size, '\0');
  for (std::size_t done = 0; done < size;) {
    const ssize_t got = ::pread(file_, bytes.data() + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail("cannot read back the articles beside the index");
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace indexer

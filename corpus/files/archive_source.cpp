#include "corpus/files/archive_source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace corpus {

ArchiveSource::ArchiveSource(ByteStream& packed) : packed_(packed), archive_(archive_read_new()) {
  if (!archive_) throw StreamError("cannot be unpacked: out of memory");
  archive_read_set_callback_data(archive_.get(), this);
  archive_read_set_read_callback(archive_.get(), give);
  if (packed_.seekable_size()) archive_read_set_seek_callback(archive_.get(), seek);
}

void ArchiveSource::open() {
  check(archive_read_open1(archive_.get()));
}

archive_entry* ArchiveSource::next() {
  archive_entry* entry = nullptr;
  const int found = archive_read_next_header(archive_.get(), &entry);
  if (found == ARCHIVE_EOF) return nullptr;
  check(found);
  return entry;
}

std::size_t ArchiveSource::read(std::span<char> room) {
  const la_ssize_t got = archive_read_data(archive_.get(), room.data(), room.size());
  if (got < 0) check(ARCHIVE_FATAL);
  return static_cast<std::size_t>(got);
}

la_ssize_t ArchiveSource::give(archive* opened, void* self, const void** bytes) {
  auto& source = *static_cast<ArchiveSource*>(self);
  try {
    *bytes = source.buffer_.data();
    const std::size_t got = source.packed_.read(source.buffer_);
    source.at_ += got;
    return static_cast<la_ssize_t>(got);
  } catch (const StreamError& error) {  // not through C frames
    source.fault_ = error;
    archive_set_error(opened, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
}

la_int64_t ArchiveSource::seek(archive* opened, void* self, la_int64_t offset, int whence) {
  auto& source = *static_cast<ArchiveSource*>(self);
  const auto size = static_cast<la_int64_t>(*source.packed_.seekable_size());
  la_int64_t from = 0;
  if (whence == SEEK_CUR) from = static_cast<la_int64_t>(source.at_);
  if (whence == SEEK_END) from = size;
  try {
    const la_int64_t to = std::clamp<la_int64_t>(offset, -from, size - from) + from;
    source.packed_.seek(static_cast<std::uint64_t>(to));
    source.at_ = static_cast<std::uint64_t>(to);
    return to;
  } catch (const StreamError& error) {
    source.fault_ = error;
    archive_set_error(opened, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
}

void ArchiveSource::check(int result) const {
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return;
  if (fault_) throw StreamError(*fault_);
  const char* text = archive_error_string(archive_.get());
  throw StreamError("cannot be unpacked to its end: " + std::string(text != nullptr ? text : "damaged"));
}

}  // namespace corpus

#include "corpus/files/unpack.h"

#include <array>
#include <cerrno>
#include <optional>
#include <string>

#include <archive.h>
#include <archive_entry.h>

namespace corpus {
namespace {

using namespace std::string_view_literals;

// zstd has two: a frame, and a skippable frame (0x184D2A5?), with which parallel packers begin.
constexpr std::array magic_numbers = {"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv,
                                      "\xFD"
                                      "7zXZ\0"sv,
                                      "BZh"sv};
constexpr std::array packing_extensions = {".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

bool is_skippable_zstd_frame(std::string_view head) {
  return head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18"sv;
}

struct ArchiveCloser {
  void operator()(archive* opened) const { archive_read_free(opened); }
};

/// libarchive's "raw" format: one member without a name, which is whatever the filters yield.
class UnpackedStream : public ByteStream {
 public:
  UnpackedStream(ByteStream& packed, const Limits& limits) : packed_(packed), limits_(limits) {
    archive_.reset(archive_read_new());
    if (!archive_) throw StreamError("cannot be unpacked: out of memory");
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    check(archive_read_open(archive_.get(), this, nullptr, give_packed, nullptr));
    archive_entry* entry = nullptr;
    const int found = archive_read_next_header(archive_.get(), &entry);
    ended_ = found == ARCHIVE_EOF;
    if (!ended_) check(found);
  }

  std::size_t read(std::span<char> room) override {
    if (ended_ || room.empty()) return 0;
    const la_ssize_t got = archive_read_data(archive_.get(), room.data(), room.size());
    if (got < 0) check(ARCHIVE_FATAL);
    ended_ = got == 0;
    unpacked_ += static_cast<std::uint64_t>(got);
    check_size();
    return static_cast<std::size_t>(got);
  }

  std::uint64_t packed_bytes() const override { return packed_.packed_bytes(); }

 private:
  static la_ssize_t give_packed(archive* opened, void* self, const void** bytes) {
    auto& stream = *static_cast<UnpackedStream*>(self);
    try {
      *bytes = stream.buffer_.data();
      const std::size_t got = stream.packed_.read(stream.buffer_);
      stream.taken_ += got;
      return static_cast<la_ssize_t>(got);
    } catch (const StreamError& error) {  // not through C frames
      stream.fault_ = error;
      archive_set_error(opened, EIO, "%s", error.what());
      return ARCHIVE_FATAL;
    }
  }

  void check(int result) const {
    if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return;
    if (fault_) throw StreamError(*fault_);
    const char* text = archive_error_string(archive_.get());
    throw StreamError("cannot be unpacked to its end: " + std::string(text != nullptr ? text : "damaged"));
  }

  void check_size() const {
    if (unpacked_ > limits_.unpack_total_bytes) {
      throw StreamError("unpacks to more than " + std::to_string(limits_.unpack_total_bytes) + " bytes");
    }
    if (unpacked_ > limits_.unpack_free_bytes && unpacked_ / limits_.unpack_ratio > taken_) {
      throw StreamError("unpacks to more than " + std::to_string(limits_.unpack_ratio) + " times its size");
    }
  }

  ByteStream& packed_;
  const Limits& limits_;
  std::array<char, std::size_t{64} * 1024> buffer_{};
  std::unique_ptr<archive, ArchiveCloser> archive_;
  std::optional<StreamError> fault_;
  std::uint64_t taken_ = 0;
  std::uint64_t unpacked_ = 0;
  bool ended_ = false;
};

}  // namespace

bool looks_packed(std::string_view head) {
  for (const std::string_view magic : magic_numbers) {
    if (head.starts_with(magic)) return true;
  }
  return is_skippable_zstd_frame(head);
}

std::string_view unpacked_name(std::string_view file_name) {
  for (const std::string_view extension : packing_extensions) {
    if (file_name.ends_with(extension)) return file_name.substr(0, file_name.size() - extension.size());
  }
  return file_name;
}

std::unique_ptr<ByteStream> unpack(ByteStream& packed, const Limits& limits) {
  return std::make_unique<UnpackedStream>(packed, limits);
}

}  // namespace corpus

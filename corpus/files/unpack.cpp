#include "corpus/files/unpack.h"

#include <algorithm>
#include <array>

#include "corpus/files/archive_source.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

// zstd has two: a frame, and a skippable frame (0x184D2A5?), with which parallel packers begin.
constexpr std::array magic_numbers = {"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv,
                                      "\xFD"
                                      "7zXZ\0"sv,
                                      "BZh"sv};
constexpr std::array packing_extensions = {".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

/// Short for ".tar" and a packing.
constexpr std::array packed_tar_extensions = {".tgz"sv, ".tzst"sv, ".txz"sv, ".tbz2"sv, ".tbz"sv};

bool is_skippable_zstd_frame(std::string_view head) {
  return head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18"sv;
}

/// libarchive's "raw" format: one member without a name, which is whatever the filters yield.
class UnpackedStream : public ByteStream {
 public:
  UnpackedStream(ByteStream& packed, UnpackBudget& budget) : source_(packed), budget_(budget) {
    archive* const handle = source_.handle();
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_bzip2(handle);
    source_.open();
    ended_ = source_.next() == nullptr;
  }

  std::size_t read(std::span<char> room) override {
    if (ended_ || room.empty()) return 0;
    const std::size_t got = source_.read(room);
    ended_ = got == 0;
    budget_.spend(got, packed_bytes());
    return got;
  }

  std::uint64_t packed_bytes() const override { return source_.packed_bytes(); }

 private:
  ArchiveSource source_;
  UnpackBudget& budget_;
  bool ended_ = false;
};

}  // namespace

bool looks_packed(std::string_view head) {
  for (const std::string_view magic : magic_numbers) {
    if (head.starts_with(magic)) return true;
  }
  return is_skippable_zstd_frame(head);
}

std::string unpacked_name(std::string_view file_name) {
  const auto ends_so = [&](std::string_view extension) { return file_name.ends_with(extension); };
  const auto* const plain = std::ranges::find_if(packing_extensions, ends_so);
  if (plain != packing_extensions.end())
    return std::string(file_name.substr(0, file_name.size() - plain->size()));
  const auto* const tar = std::ranges::find_if(packed_tar_extensions, ends_so);
  if (tar != packed_tar_extensions.end())
    return std::string(file_name.substr(0, file_name.size() - tar->size())) + ".tar";
  return std::string(file_name);
}

std::unique_ptr<ByteStream> unpack(ByteStream& packed, UnpackBudget& budget) {
  return std::make_unique<UnpackedStream>(packed, budget);
}

}  // namespace corpus

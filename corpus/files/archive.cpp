#include "corpus/files/archive.h"

#include <archive_entry.h>
#include <sys/stat.h>

#include "corpus/files/archive_source.h"
#include "corpus/files/cut_stream.h"
#include "corpus/formats/format.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

/// What the archive holds under the present name.
class MemberStream : public ByteStream {
 public:
  MemberStream(ArchiveSource& source, UnpackBudget& budget) : source_(source), budget_(budget) {}

  std::size_t read(std::span<char> room) override {
    if (ended_ || room.empty()) return 0;
    const std::size_t got = source_.read(room);
    ended_ = got == 0;
    budget_.spend(got, packed_bytes());
    return got;
  }

  std::uint64_t packed_bytes() const override { return source_.packed_bytes(); }

 private:
  ArchiveSource& source_;
  UnpackBudget& budget_;
  bool ended_ = false;
};

/// The name as it stands in the archive; never used to open anything.
std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name != nullptr ? name : "?";
}

/// As in folders: hidden, or an editor's backup.
bool is_set_aside(std::string_view path) {
  if (path.ends_with('~')) return true;
  for (std::size_t at = 0; at < path.size();
       at = path.find('/', at) == std::string_view::npos ? path.size() : path.find('/', at) + 1) {
    const std::string_view part = path.substr(at, path.find('/', at) - at);
    if (part.starts_with('.') && part != "." && part != "..") return true;
  }
  return false;
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

bool is_regular(archive_entry* entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr &&
         archive_entry_symlink(entry) == nullptr;
}

class ArchiveCutter {
 public:
  ArchiveCutter(const StreamOrigin& origin, ByteStream& stream, Delivery& delivery)
      : origin_(origin), delivery_(delivery), source_(stream) {
    archive_read_support_format_zip(source_.handle());
    archive_read_support_format_tar(source_.handle());
    source_.open();
  }

  void run() {
    while (archive_entry* entry = source_.next()) {
      if (archive_entry_filetype(entry) != AE_IFDIR) member(entry);
    }
  }

 private:
  void member(archive_entry* entry) {
    const std::string name = name_of(entry);
    if (!is_regular(entry) || is_set_aside(name) || !has_known_extension(file_name(name)))
      return delivery_.count_skipped();
    const StreamOrigin inside{origin_.path + '!' + text::printable_path(name), origin_.root,
                              origin_.packings + 1};
    if (archive_entry_is_encrypted(entry) != 0)
      return delivery_.fail(inside, "is encrypted: expected an archive without a password");
    MemberStream content(source_, delivery_.budget());
    cut_stream(inside, file_name(name), content, delivery_);
  }

  const StreamOrigin& origin_;
  Delivery& delivery_;
  ArchiveSource source_;
};

}  // namespace

bool looks_like_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);  // the second: without members
}

bool looks_like_tar(std::string_view head) {
  constexpr std::size_t magic_at = 257;
  return head.size() > magic_at && head.substr(magic_at).starts_with("ustar"sv);
}

void cut_archive(const StreamOrigin& origin, ByteStream& stream, const Format& /*format*/,
                 Delivery& delivery) {
  if (origin.packings == delivery.limits.nesting) {
    return delivery.fail(origin, "is packed more than " + std::to_string(delivery.limits.nesting) + " deep");
  }
  ArchiveCutter(origin, stream, delivery).run();
}

}  // namespace corpus

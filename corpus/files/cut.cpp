#include "corpus/files/cut.h"

#include <algorithm>
#include <optional>

#include "corpus/files/peek_stream.h"

namespace corpus {
namespace {

constexpr std::size_t block_bytes = std::size_t{128} * 1024;  // of one read: few calls, fits the cache

std::string too_long(const char* what, const Limits& limits) {
  return std::string(what) + " is longer than " + std::to_string(limits.record_bytes) + " bytes";
}

/// Collects lines until they are worth a piece.
class LineCutter {
 public:
  LineCutter(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery)
      : origin_(origin), stream_(stream), format_(format), delivery_(delivery) {}

  void run() {
    std::string block(block_bytes, '\0');
    try {
      while (const std::size_t got = stream_.read(block)) take({block.data(), got});
    } catch (const StreamError&) {
      give(whole_);  // the last line may be half a line
      throw;
    }
    end_long_line();
    give(held_.size());
  }

 private:
  void take(std::string_view bytes) {
    if (skipping_) bytes = skip_to_line_end(bytes);
    const std::size_t line_end =
        bytes.rfind('\n');  // of the new bytes only: a long line is not searched again
    if (line_end != std::string_view::npos) whole_ = held_.size() + line_end + 1;
    held_ += bytes;
    if (held_.size() < delivery_.limits.piece_bytes) return;
    give(whole_);
    if (held_.size() > delivery_.limits.record_bytes) {
      skipping_ = true;
      held_.clear();
    }
  }

  /// What is left of `bytes` after the end of a line that is too long.
  std::string_view skip_to_line_end(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    end_long_line();
    return bytes.substr(end + 1);
  }

  void end_long_line() {
    if (!skipping_) return;
    delivery_.reject(origin_, line_++, too_long("this line", delivery_.limits));
    skipping_ = false;
  }

  void give(std::size_t bytes) {
    if (bytes == 0) return;
    Piece piece{.first_line = line_, .format = &format_};
    piece.bytes.assign(held_, 0, bytes);
    held_.erase(0, bytes);
    whole_ = 0;
    line_ += static_cast<std::size_t>(std::count(piece.bytes.begin(), piece.bytes.end(), '\n'));
    delivery_.piece(origin_, stream_, std::move(piece));
  }

  const StreamOrigin& origin_;
  ByteStream& stream_;
  const Format& format_;
  Delivery& delivery_;
  std::string held_;
  std::size_t whole_ = 0;  // bytes of the whole lines in held_
  std::size_t line_ = 1;
  bool skipping_ = false;
};

/// All of the stream, or nothing if it is too long.
std::optional<std::string> read_whole(ByteStream& stream, std::size_t limit) {
  std::string bytes;
  while (bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::clamp(before, block_bytes / 8, block_bytes * 8);
    bytes.resize(before + wanted);
    const std::size_t got = read_fully(stream, std::span(bytes).subspan(before));
    bytes.resize(before + got);
    if (got < wanted && bytes.size() <= limit) return bytes;
  }
  return std::nullopt;
}

}  // namespace

void cut_whole(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  std::optional<std::string> bytes = read_whole(stream, delivery.limits.record_bytes);
  if (!bytes) return delivery.reject(origin, 0, too_long("the file", delivery.limits));
  delivery.piece(origin, stream, Piece{.format = &format, .bytes = std::move(*bytes)});
}

void cut_lines(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  LineCutter(origin, stream, format, delivery).run();
}

}  // namespace corpus

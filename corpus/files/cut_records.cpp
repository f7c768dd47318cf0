#include "corpus/files/cut_records.h"

namespace corpus {
namespace {

constexpr std::size_t block_bytes = std::size_t{128} * 1024;  // of one read: few calls, fits the cache

/// By memchr: ten times as fast as byte by byte where lines are long.
std::size_t line_ends(std::string_view bytes) {
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos; ++at) ++lines;
  return lines;
}

/// Collects records until they are worth a piece.
class RecordCutter {
 public:
  RecordCutter(const StreamOrigin& origin, const ByteStream& stream, const Format& format, Delivery& delivery,
               RecordCutting&& cutting)
      : origin_(origin),
        stream_(stream),
        format_(format),
        delivery_(delivery),
        cutting_(std::move(cutting)),
        line_(cutting_.first_line) {}

  void take(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = cutting_.ends.next_end(bytes);
      const bool ended = end != std::string_view::npos;
      hold(bytes.substr(0, end));
      if (ended) end_record();
      bytes.remove_prefix(ended ? end : bytes.size());
    }
    if (held_.size() < delivery_.limits.piece_bytes) return;
    give(whole_);
    if (held_.size() > delivery_.limits.record_bytes) pass_over();
  }

  /// What the stream ends with is a record, too.
  void finish() {
    if (skipping_) return end_record();
    if (held_.size() > whole_) ++whole_records_;
    give(held_.size());
  }

  /// The last record may be half a record.
  void break_off() { give(whole_); }

 private:
  void hold(std::string_view bytes) {
    if (skipping_) {
      skipped_lines_ += line_ends(bytes);
    } else {
      held_ += bytes;
    }
  }

  void pass_over() {
    skipping_ = true;
    skipped_lines_ = line_ends(held_);
    held_.clear();
  }

  void end_record() {
    if (!skipping_) {
      whole_ = held_.size();
      ++whole_records_;
      return;
    }
    delivery_.reject(origin_, line_,
                     "this " + std::string(cutting_.noun) + " is longer than " +
                         std::to_string(delivery_.limits.record_bytes) + " bytes");
    line_ += skipped_lines_;
    ++record_;
    skipping_ = false;
  }

  void give(std::size_t bytes) {
    if (bytes == 0) return;
    Piece piece{
        .first_line = line_, .first_record = record_, .format = &format_, .context = cutting_.context};
    piece.bytes.assign(held_, 0, bytes);
    held_.erase(0, bytes);
    line_ += line_ends(piece.bytes);
    record_ += whole_records_;
    whole_ = whole_records_ = 0;
    delivery_.piece(origin_, stream_, std::move(piece));
  }

  const StreamOrigin& origin_;
  const ByteStream& stream_;
  const Format& format_;
  Delivery& delivery_;
  RecordCutting cutting_;
  std::string held_;
  std::size_t whole_ = 0;          // bytes of the whole records in held_
  std::size_t whole_records_ = 0;  // their number
  std::size_t line_;
  std::size_t record_ = 1;
  std::size_t skipped_lines_ = 0;
  bool skipping_ = false;
};

}  // namespace

void cut_records(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery,
                 RecordCutting cutting) {
  RecordCutter cutter(origin, stream, format, delivery, std::move(cutting));
  std::string block(block_bytes, '\0');
  try {
    while (const std::size_t got = stream.read(block)) cutter.take({block.data(), got});
  } catch (const StreamError&) {
    cutter.break_off();
    throw;
  }
  cutter.finish();
}

}  // namespace corpus

#include <algorithm>
#include <optional>

#include "corpus/files/peek_stream.h"
#include "corpus/formats/warc.h"
#include "corpus/formats/warc_record.h"
#include "corpus/input.h"

// A record: `WARC/1.0`, header lines, an empty line, Content-Length bytes, two line ends.

namespace corpus {
namespace {

constexpr std::string_view mark = "WARC/";
constexpr std::size_t head_bytes =
    std::size_t{64} * 1024;  // of a record's header lines: real ones have 1,000

bool may_hold_page(const HeaderBlock& head) {
  const std::string_view type = head.value("warc-type");
  return type == "response" || type == "resource" || type == "conversion";
}

class WarcCutter {
 public:
  WarcCutter(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery)
      : origin_(origin), stream_(stream), format_(format), delivery_(delivery) {}

  void run() {
    try {
      while (find_record()) record();
    } catch (const StreamError&) {
      give();
      throw;
    }
    give();
  }

 private:
  /// Makes sure that `wanted` bytes are in window_, as far as the stream has them.
  void fill(std::size_t wanted) {
    if (window_.size() >= wanted) return;
    const std::size_t before = window_.size();
    window_.resize(std::max(wanted, head_bytes));
    std::size_t got = 0;
    try {
      got = read_fully(stream_, std::span(window_).subspan(before));
    } catch (const StreamError&) {
      window_.resize(before);
      throw;
    }
    window_.resize(before + got);
  }

  void drop(std::size_t bytes) { window_.erase(0, bytes); }

  /// Passes over what stands before the next record; false at the end of the stream.
  bool find_record() {
    bool damaged = false;
    while (true) {
      fill(head_bytes);
      const std::size_t start = std::min(window_.find_first_not_of("\r\n"), window_.size());
      if (std::string_view(window_).substr(start).starts_with(mark)) {
        drop(start);
        if (damaged)
          delivery_.reject(origin_, 0,
                           "record " + std::to_string(number_) +
                               ": expected WARC/ after the record before: passed over to the next one");
        return true;
      }
      if (window_.empty() || start == window_.size()) {
        const bool more = !window_.empty();
        drop(window_.size());
        if (!more) {
          if (damaged)
            delivery_.reject(origin_, 0,
                             "record " + std::to_string(number_) +
                                 ": expected WARC/ after the record before: nothing more is found");
          return false;
        }
        continue;
      }
      damaged = true;
      const std::size_t next = window_.find("\nWARC/");
      drop(next != std::string::npos
               ? next + 1
               : std::max<std::size_t>(window_.size() - std::min(window_.size() - 1, mark.size()), 1));
    }
  }

  void record() {
    const std::optional<HeaderBlock> head = read_header_block(window_);
    const std::optional<std::uint64_t> length = head ? content_length(*head) : std::nullopt;
    if (!length) {
      drop(mark.size());
      return delivery_.reject(
          origin_, 0,
          "record " + std::to_string(number_++) + ": expected header lines with a Content-Length");
    }
    const bool wanted = may_hold_page(*head);
    if (wanted && *length <= delivery_.limits.record_bytes) {
      take(head->bytes + static_cast<std::size_t>(*length));
    } else {
      if (wanted)
        delivery_.reject(origin_, 0,
                         "record " + std::to_string(number_) + " is longer than " +
                             std::to_string(delivery_.limits.record_bytes) + " bytes");
      pass_over(head->bytes + *length);
      give();
    }
    ++number_;
  }

  void take(std::size_t bytes) {
    try {
      fill(bytes);
    } catch (const StreamError&) {
      hold(window_.size());
      throw;
    }
    if (window_.size() < bytes)
      delivery_.fail(origin_, "record " + std::to_string(number_) + " is cut off: the file ends inside it");
    hold(std::min(bytes, window_.size()));
    if (held_.size() >= delivery_.limits.piece_bytes) give();
  }

  void hold(std::size_t bytes) {
    if (held_.empty()) first_ = number_;
    held_.append(window_, 0, bytes);
    drop(bytes);
  }

  void pass_over(std::uint64_t bytes) {
    const std::size_t here = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, window_.size()));
    drop(here);
    bytes -= here;
    std::string room(std::min<std::uint64_t>(bytes, head_bytes), '\0');
    while (bytes > 0) {
      const std::size_t got =
          read_fully(stream_, std::span(room).first(std::min<std::uint64_t>(bytes, room.size())));
      if (got == 0) return;
      bytes -= got;
    }
  }

  void give() {
    if (held_.empty()) return;
    Piece piece{.first_record = first_, .format = &format_, .bytes = std::move(held_)};
    held_.clear();
    delivery_.piece(origin_, stream_, std::move(piece));
  }

  const StreamOrigin& origin_;
  ByteStream& stream_;
  const Format& format_;
  Delivery& delivery_;
  std::string window_;      // read, not yet taken
  std::string held_;        // records for the next piece, one directly after another
  std::size_t first_ = 1;   // number of the first of them
  std::size_t number_ = 1;  // of the record at which window_ begins
};

}  // namespace

bool looks_like_warc(std::string_view head) {
  return head.starts_with("WARC/0.") || head.starts_with("WARC/1.");
}

void cut_warc(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  WarcCutter(origin, stream, format, delivery).run();
}

}  // namespace corpus

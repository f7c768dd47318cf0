#pragma once
// Where pieces and rejects go on their way out of the INPUTs: numbers them and counts what was met.

#include <optional>
#include <string>

#include "corpus/files/unpack_budget.h"
#include "corpus/input.h"

namespace corpus {

/// What all pieces of one stream have in common.
struct StreamOrigin {
  std::string path;
  std::string root;
  std::size_t packings = 0;  ///< that it was inside of: archives, and compression around other than archives
};

class Delivery {
 public:
  Delivery(const InputSink& sink, const Limits& bounds) : limits(bounds), sink_(sink), budget_(limits) {}

  /// Hands over a piece of `stream`.
  void piece(const StreamOrigin& origin, const ByteStream& stream, Piece&& part);
  /// Reports a record that is out of bounds; the rest goes on.
  void reject(const StreamOrigin& origin, std::size_t line, const std::string& reason);
  /// Reports a stream that cannot be opened or read on: its root is incomplete.
  void fail(const StreamOrigin& origin, const std::string& reason);

  /// A file on disk begins: its unpacking has a budget of its own.
  void begin_file() {
    ++report_.files;
    budget_.emplace(limits);
  }
  UnpackBudget& budget() { return *budget_; }
  void count_skipped() { ++report_.skipped; }
  /// The stream is done: `packed` bytes of disk.
  void finish_stream(std::uint64_t packed);

  const InputReport& report() const { return report_; }

  const Limits limits;

 private:
  const InputSink& sink_;
  std::optional<UnpackBudget> budget_;
  InputReport report_;
  std::size_t sequence_ = 0;
  std::uint64_t packed_told_ = 0;  // of the current stream, in pieces already delivered
};

}  // namespace corpus

#pragma once
// What the user names (a file, a folder, `-`) to pieces of bytes that workers can read independently.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/limits.h"

namespace corpus {

struct Format;

/// One file, or some whole records of one, unpacked.
struct Piece {
  std::string path{};              ///< the file, then `!member` inside an archive; valid UTF-8
  std::string root{};              ///< the INPUT it came from, as input_root() writes it
  std::size_t sequence = 0;        ///< from 0, in order of delivery over all INPUTs
  std::size_t first_line = 1;      ///< line of the file at which `bytes` begin
  std::size_t first_record = 1;    ///< number of the record with which they begin
  std::uint64_t packed_bytes = 0;  ///< bytes of the file on disk since the piece before: for progress
  const Format* format = nullptr;  ///< of corpus/formats/format.h; never null in a delivered piece
  std::string context{};           ///< what its format needs of the file before `bytes`; a whole file: empty
  std::string bytes{};
};

/// Takes the pieces and what could not be opened, in order, from the calling thread. May block. What it
/// throws stops the reading and reaches the caller.
struct InputSink {
  std::function<void(Piece&&)> piece;
  std::function<void(Reject&&)> reject;
};

/// What reading the INPUTs met.
struct InputReport {
  std::size_t files = 0;    ///< opened and read
  std::size_t skipped = 0;  ///< in folders: unknown extension, hidden, backup, link, not a regular file
  std::uint64_t bytes = 0;  ///< on disk, of the files read
  std::vector<std::string>
      incomplete;  ///< roots of which something could not be opened or read: do not prune these
};

/// How much there is to read, by sizes on disk; standard input counts 0.
struct InputSize {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
};

/// Reads the INPUTs one after another. A folder is read recursively in byte order of its names: files with a
/// known extension, no links, nothing hidden. A file named directly is always read, by its name else by its
/// content.
/// `-` is JSON Lines on standard input.
InputReport read_inputs(std::span<const std::string> inputs, const Limits& limits, const InputSink& sink);

/// What read_inputs would read: for remaining time. Opens no file.
InputSize measure_inputs(std::span<const std::string> inputs, const Limits& limits);

/// The INPUT as it stands in Piece::root: without `.`, `..` after a folder, doubled or closing slashes.
std::string input_root(const std::string& input);

}  // namespace corpus

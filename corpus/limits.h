#pragma once
// How much a file may ask of reading before it becomes a Reject. All in one place, each with its reason.

#include <cstddef>
#include <cstdint>

namespace corpus {

struct Limits {
  /// Bytes of one record (a file, a line of JSON Lines). The longest real articles have a few MB; 64 leaves
  /// room for a whole book and keeps one worker's memory bounded.
  std::size_t record_bytes = std::size_t{64} << 20;
  /// JSON Lines are cut into pieces of about this many bytes: worth a worker's while, small in memory.
  std::size_t piece_bytes = std::size_t{1} << 20;
  /// Nesting of arrays and objects. Articles nest below ten (schema.org in a dump); requests are held to 32.
  std::size_t json_depth = 64;
  /// Unpacked bytes for each packed byte, beyond the first `unpack_free_bytes`. Text packs 3 to 20 times.
  std::uint64_t unpack_ratio = 100;
  std::uint64_t unpack_free_bytes = std::uint64_t{1} << 20;
  /// Unpacked bytes of one packed file: larger than any news dump that is kept in a single file.
  std::uint64_t unpack_total_bytes = std::uint64_t{256} << 30;
  /// Packed in packed in packed, no deeper.
  std::size_t nesting = 3;
  /// Folders in folders: below it the walk stops, so that it cannot run out of descriptors.
  std::size_t folder_depth = 64;
  /// Nodes of YAML front matter with aliases written out: stops alias bombs. Real ones have fewer than a
  /// hundred.
  std::size_t yaml_nodes = 10'000;
  /// Bytes of YAML front matter: real ones have one or two thousand.
  std::size_t yaml_bytes = std::size_t{256} << 10;
};

}  // namespace corpus

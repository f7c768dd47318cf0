#pragma once
// A stream to pieces of whole records, whatever ends a record. Memory is bounded by one record and one piece.

#include <string>
#include <string_view>

#include "corpus/files/byte_stream.h"
#include "corpus/files/delivery.h"

namespace corpus {

struct Format;

/// Finds the ends of records in bytes that come block by block; keeps in mind what it has walked over.
class RecordEnds {
 public:
  RecordEnds() = default;
  RecordEnds(const RecordEnds&) = delete;
  RecordEnds& operator=(const RecordEnds&) = delete;
  virtual ~RecordEnds() = default;

  /// Walks to the next record end and returns the bytes up to it; npos, having walked over all, when `bytes`
  /// holds none.
  virtual std::size_t next_end(std::string_view bytes) = 0;
};

/// A line ends a record.
class LineEnds : public RecordEnds {
 public:
  std::size_t next_end(std::string_view bytes) override {
    const std::size_t at = bytes.find('\n');
    return at == std::string_view::npos ? at : at + 1;
  }
};

struct RecordCutting {
  RecordEnds& ends;
  std::string_view noun;       ///< for people: "line"
  std::string context{};       ///< given to every piece
  std::size_t first_line = 1;  ///< of the file, at which the stream stands
};

/// Pieces of whole records. One that is too long is passed over, not held, and rejected. Throws StreamError
/// after delivering the whole records before it.
void cut_records(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery,
                 RecordCutting cutting);

}  // namespace corpus

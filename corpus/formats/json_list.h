#pragma once
// JSON files too large to hold: the objects of one list, or one after another, piece by piece.

#include <string_view>

#include "corpus/files/cut_records.h"
#include "corpus/files/delivery.h"

namespace corpus {

struct Format;

/// A file of some pieces' size or less is one piece. Of a larger one come the objects of `[...]`, of the list
/// in which the first pieces' worth of an object ends ({"articles": [...]}), or those that stand one after
/// another; the pieces' context is then not empty. A single large object is one piece.
void cut_json(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery);

/// The end of each object that is not inside another one, up to the end of the list they are in.
class ObjectEnds : public RecordEnds {
 public:
  std::size_t next_end(std::string_view bytes) override;

 private:
  std::size_t skip_string(std::string_view bytes, std::size_t at);

  std::size_t depth_ = 0;
  bool closed_ = false;  // the list has ended: what comes after it holds no records
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace corpus

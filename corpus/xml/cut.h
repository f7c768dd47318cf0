#pragma once
// How XML becomes pieces and pieces become records: what all formats of records in XML share.

#include <functional>
#include <span>
#include <string_view>

#include "corpus/draft.h"
#include "corpus/files/delivery.h"
#include "corpus/read.h"
#include "corpus/xml/tree.h"

namespace corpus {
struct Format;
}

namespace corpus::xml {

/// One piece for a file of a piece's size, or with none of the records; else pieces of whole records, whose
/// context is what stands before the first one.
void cut_records(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery,
                 std::span<const std::string_view> local_names);

/// What reading one record may use.
struct RecordView {
  pugi::xml_node frame;   ///< the top element of what stands around the records; may be null
  pugi::xml_node record;  ///< the record's element
};

/// Puts what the record says into the draft, whose path, place and notes are set.
using ReadRecord = std::function<void(const RecordView&, Draft&)>;

/// Reads the records of a piece one by one, as far as each is readable; one of which nothing is, is a Reject.
void read_records(const Piece& piece, const Sink& sink, std::span<const std::string_view> local_names,
                  const ReadRecord& read);

}  // namespace corpus::xml

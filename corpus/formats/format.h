#pragma once
// The table of formats. A new format is a pair of files beside this one and one line of the table in
// format.cpp.

#include <span>
#include <string_view>

#include "corpus/read.h"

namespace corpus {

class ByteStream;
class Delivery;
struct StreamOrigin;

/// What the bytes of a format are.
enum class Content : unsigned char {
  text,    ///< of any encoding
  binary,  ///< begins with a mark of its own, which counts more than the file's name
};

struct Format {
  std::string_view name;                         ///< for people: "JSON Lines"
  std::span<const std::string_view> extensions;  ///< lower case, without the dot
  bool (*looks_like)(std::string_view head);     ///< whether a file that begins so may be of this format
  /// How a stream becomes pieces: whole, by lines; an archive cuts each of its members.
  void (*cut)(const StreamOrigin&, ByteStream&, const Format&, Delivery&);
  /// How a piece becomes records. Null for archives: their pieces are their members'.
  void (*read)(const Piece&, const ReadOptions&, const Sink&);
  Content content = Content::text;
};

/// All formats, in the order in which content is tried; the last one takes anything.
std::span<const Format> formats();

/// Whether a file of this name is read when it is found in a folder: its extension, without a packing one
/// ("x.jsonl.zst"), is in the table.
bool has_known_extension(std::string_view file_name);

/// The format of a file, by a binary format's mark, else by its name's extension; where two share it (json)
/// or it is unknown, by the first bytes of the unpacked file.
const Format& recognise(std::string_view file_name, std::string_view head);

/// The entry of that name. REQUIRES: it is in the table.
const Format& format_named(std::string_view name);

}  // namespace corpus

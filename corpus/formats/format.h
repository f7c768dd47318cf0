#pragma once
// The table of formats. A new format is a pair of files beside this one and one line of the table in format.cpp.

#include <span>
#include <string_view>

#include "corpus/read.h"

namespace corpus {

/// How a file of a format becomes pieces.
enum class Cut : std::uint8_t {
  whole,  ///< one piece
  lines,  ///< pieces of whole lines
};

struct Format {
  std::string_view name;                          ///< for people: "JSON Lines"
  std::span<const std::string_view> extensions;   ///< lower case, without the dot
  bool (*looks_like)(std::string_view head);      ///< whether a file that begins so may be of this format
  Cut cut = Cut::whole;
  void (*read)(const Piece&, const ReadOptions&, const Sink&);
};

/// All formats, in the order in which content is tried; the last one takes anything.
std::span<const Format> formats();

/// By the name's extension, also before a packing one ("x.jsonl.zst"); null when unknown.
const Format* format_by_name(std::string_view file_name);

/// By the first bytes of the unpacked file.
const Format& format_by_content(std::string_view head);

/// The entry of that name. REQUIRES: it is in the table.
const Format& format_named(std::string_view name);

}  // namespace corpus

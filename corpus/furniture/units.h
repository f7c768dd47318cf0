#pragma once
// The units in which page furniture comes: a text's lines or, where lines were broken to a width, paragraphs.

#include <cstddef>
#include <string_view>
#include <vector>

namespace corpus::furniture {

/// Bytes of the text, without white space at both ends; never empty.
struct Unit {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// In order. A line of its own is a unit; a line that goes on from the one before, in a text whose lines were
/// broken to a width ("said." at the end of an agency's paragraph), belongs to that one's unit.
std::vector<Unit> units_of(std::string_view text);

inline std::string_view text_of(std::string_view text, const Unit& unit) {
  return text.substr(unit.start, unit.end - unit.start);
}

}  // namespace corpus::furniture

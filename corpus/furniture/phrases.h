#pragma once
// The list of what sites print around their articles, in the languages that our readers' archives hold.
// One place, documented by its own entries; corpus/furniture/patterns.h says how an entry is matched.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace corpus::furniture {

/// How much of a unit an entry has to match. Entries are lower case with straight apostrophes; a unit is
/// compared in the same form, without punctuation and symbols at its ends.
enum class Shape : std::uint8_t {
  whole,     ///< the unit is the phrase
  label,     ///< the phrase, alone or before a colon: "Read more: Talks resume"
  opening,   ///< a short unit that begins with the phrase
  ending,    ///< a short unit that ends with the phrase
  link,      ///< the phrase before a colon and a web address: "Source: https://..."
  contents,  ///< a heading, together with the list of headings below it
  pointer,   ///< the unit, together with the headline below it
  button,    ///< the phrase, but only beside other furniture: "Print", "Email"
};

inline constexpr std::array shapes = {Shape::whole, Shape::label,    Shape::opening, Shape::ending,
                                      Shape::link,  Shape::contents, Shape::pointer, Shape::button};

/// All entries of a shape.
std::vector<std::string_view> phrases(Shape shape);

}  // namespace corpus::furniture

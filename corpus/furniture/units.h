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

inline std::string_view text_of(std::string_view text, const Unit& unit) {
  return text.substr(unit.start, unit.end - unit.start);
}

/// A text cut into its units, in order: once, for all who look at them. A line of its own is a unit; a line
/// that goes on from the one before, in a text whose lines were broken to a width ("said." at the end of an
/// agency's paragraph), belongs to that one's unit. The text must outlive them.
class Units {
 public:
  explicit Units(std::string_view text);

  /// Of the text's first `bytes`, or less by a part of a character, as if there were no more of it.
  Units head(std::size_t bytes) const;

  std::string_view text() const { return text_; }
  const std::vector<Unit>& all() const { return units_; }

 private:
  std::string_view text_;
  std::vector<Unit> units_;
};

}  // namespace corpus::furniture

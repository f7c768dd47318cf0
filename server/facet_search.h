#pragma once
// Finding the values of a facet by what one types: words in a row, of which the last may be a beginning.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace server {

/// What was typed, ready to be looked for in many values.
class FacetWords {
 public:
  explicit FacetWords(std::string_view typed);

  /// A stretch of a value, in bytes.
  struct Place {
    std::size_t start = 0;
    std::size_t end = 0;
  };

  /// Where `value` has the words, from one word's beginning on, in any case and without marks: `wir` stands
  /// in `Pellworth Wire`. An empty place when nothing was typed; nothing when the value does not have them.
  std::optional<Place> find(std::string_view value) const;

 private:
  std::string words_;  ///< folded, joined by spaces
};

}  // namespace server

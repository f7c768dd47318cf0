#pragma once
// What one unit is by its words alone.

#include <cstdint>
#include <string_view>

namespace corpus::furniture {

enum class Kind : std::uint8_t {
  text,       ///< not known as furniture
  furniture,  ///< by itself
  contents,   ///< the heading of a list of headings
  pointer,    ///< with the headline below it
  button,     ///< in company
};

/// Thread-safe.
Kind classify(std::string_view unit);

}  // namespace corpus::furniture

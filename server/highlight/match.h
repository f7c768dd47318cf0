#pragma once
// A stretch of a text that matches a query.

#include <cstddef>
#include <cstdint>

namespace server::highlight {

struct Match {
  std::size_t start = 0;  ///< bytes
  std::size_t end = 0;
  std::uint32_t target = 0;  ///< equal for matches of the same target
  float weight = 0;
};

}  // namespace server::highlight

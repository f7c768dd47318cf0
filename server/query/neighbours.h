#pragma once
// Words that follow each other in a query: articles that have them near each other rank higher.

#include <string>
#include <vector>

namespace server::query {

/// Two terms with positions.
struct Neighbours {
  std::string one;
  std::string other;

  bool operator==(const Neighbours&) const = default;
};

using NeighbourList = std::vector<Neighbours>;

}  // namespace server::query

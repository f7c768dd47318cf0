#pragma once
// Articles rank higher that have neighbouring words of a query near each other.

#include <string>
#include <vector>

#include <xapian.h>

namespace server::query {

/// `words`, matching the same articles. `terms`: with positions, as they follow each other in the query; an
/// empty one parts its neighbours.
Xapian::Query lifted_by_proximity(const Xapian::Query& words, const std::vector<std::string>& terms);

}  // namespace server::query

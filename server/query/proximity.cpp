#include "server/query/proximity.h"

#include <array>

#include "server/ranking/weighting.h"

namespace server::query {

using Query = Xapian::Query;

Query lifted_by_proximity(const Query& words, const std::vector<std::string>& terms) {
  Query lifted = words;
  std::size_t pairs = 0;
  for (std::size_t at = 1; at < terms.size() && pairs < most_pairs; ++at) {
    const std::array<std::string, 2> both{terms[at - 1], terms[at]};
    if (both[0].empty() || both[1].empty() || both[0] == both[1]) continue;
    const Query pair(Query::OP_NEAR, both.begin(), both.end(), proximity_window);
    // One AND_MAYBE each: within an OR below one, Xapian 1.4.22 weighs pairs that are not near.
    lifted = Query(Query::OP_AND_MAYBE, lifted, Query(Query::OP_SCALE_WEIGHT, pair, proximity_share));
    ++pairs;
  }
  return lifted;
}

}  // namespace server::query

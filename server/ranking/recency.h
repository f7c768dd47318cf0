#pragma once
// Newer articles first, as far as a request asks for it.
//
//   recency part = recency x 5 x steps / 5,  steps = how many of {1 day, 1 week, 1 month, 1 quarter, 1 year}
//   the article is younger than, counted in whole days (1, 7, 31, 92, 366) back from the day of the newest
//   article.
//
// So a step adds the same to an article each time that its age falls to about a quarter: interest in news
// falls with the logarithm of its age. 5 is about what one rare word weighs. The index's newest article is
// the measure, not the clock, so that the same index gives the same answer tomorrow.

#include <cstdint>
#include <optional>

#include <xapian.h>

#include "server/query/archive.h"

namespace server::ranking {

/// When the newest article of the index was published; nothing where none is dated. An upper bound after
/// deletions.
std::optional<std::int64_t> newest_of(const Xapian::Database& database);

/// `query` with the recency part: the same matches, other weights. `share`: 0 to 1.
Xapian::Query lifted_by_recency(const Xapian::Query& query, double share, std::int64_t newest,
                                query::Years years);

}  // namespace server::ranking

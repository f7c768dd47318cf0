#pragma once
// A query taken apart into what is weighed on its own.

#include <vector>

#include <xapian.h>

#include "server/results.h"

namespace server::ranking {

/// Queries whose weights sum to the weight of `query` in every article that it matches.
std::vector<Xapian::Query> score_parts(const Xapian::Query& query);

/// What the part is, without figures.
ScorePart describe(const Xapian::Query& part);

}  // namespace server::ranking

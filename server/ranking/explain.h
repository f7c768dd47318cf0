#pragma once
// Why an article has its score: the parts of the query that it matches, each with what it added.

#include <vector>

#include <xapian.h>

#include "server/results.h"

namespace server::ranking {

/// For each article, in their order, the parts of `query` that it matches; they sum to its weight. `query` is
/// what was searched, with BM25 as of text_weight(). Costs one small search a part.
std::vector<std::vector<ScorePart>> explain(const Xapian::Database& database, const Xapian::Query& query,
                                            const std::vector<Xapian::docid>& articles);

}  // namespace server::ranking

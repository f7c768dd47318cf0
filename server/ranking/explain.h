#pragma once
// Why an article has its score: the parts of the query that it matches, each with what it added.

#include <span>
#include <vector>

#include <xapian.h>

#include "server/results.h"

namespace server::ranking {

/// For each of `matches`, in their order, its parts, heaviest first; they sum to the score. `query` is what
/// was searched, with BM25 as of text_weight(). Costs one small search a part.
std::vector<std::vector<ScorePart>> explain(const Xapian::Database& database, const Xapian::Query& query,
                                            std::span<const Xapian::MSetIterator> matches);

}  // namespace server::ranking

#pragma once
// Pseudo-relevance feedback: articles that are like the first ones rank higher. Rocchio (1971) with the
// weights of BM25; each of the first articles counts by one over its place, for the sake of short lists of
// answers, where a wrong article soon follows the right ones.

#include <optional>

#include <xapian.h>

#include "server/vocabulary.h"

namespace server::ranking {

/// `query` lifted by the characteristic words of its first matches: the same articles, in another order.
/// Nothing where those have no such word. `first` has the query and the weighting scheme, on the database
/// of `vocabulary`.
std::optional<Xapian::Query> expanded(const Xapian::Query& query, Xapian::Enquire& first,
                                      Vocabulary& vocabulary);

}  // namespace server::ranking

#pragma once
// Pseudo-relevance feedback: the words that tell the first articles apart from all others lift an article,
// too.
//
// Selective, because feedback from long articles, which speak of many things, does harm (Allan 1995): only
// short ones of the first ten are believed, and only five or more of them. Words by Bo1 (Amati 2003),
// Xapian's ESet.

#include <optional>

#include <xapian.h>

namespace server::ranking {

/// `query` lifted by the characteristic words of its first `matches`: the same articles, in another order.
/// Nothing where the first articles say too little. `enquire` has the weighting scheme.
std::optional<Xapian::Query> expanded(const Xapian::Query& query, Xapian::Enquire& enquire,
                                      const Xapian::Database& database);

}  // namespace server::ranking

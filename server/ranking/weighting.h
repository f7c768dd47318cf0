#pragma once
// How a match is weighed: the one place to change ranking.

#include <algorithm>
#include <cstddef>

#include <xapian.h>

namespace server {

namespace bm25 {
inline constexpr double k1 = 1.6;
inline constexpr double b = 0.6;
inline constexpr double least_length = 0.5;  ///< of the average

/// How often a word must stand in an article for half of its weight; `length` is of the average.
inline double length_part(double length) {
  return k1 * (1 - b + b * std::max(length, least_length));
}
}  // namespace bm25

/// BM25 (Robertson and Walker 1994) with k1 = 1.6 and b = 0.6, chosen on four judged collections
/// (docs/relevance.md): longer documents bear less than the usual 0.75, repeated words a little more than
/// 1.2. No part for the query's own repetition (k2 = 0): a word given twice is a term twice, and counts
/// twice. Documents shorter than half the average length are weighed as if they had it.
inline Xapian::BM25Weight text_weight() {
  return {bm25::k1, 0, 1, bm25::b, bm25::least_length};
}

/// What words of a query that stand together in an article add, as a share of their rarity: the unordered
/// windows of the sequential dependence model (Metzler and Croft 2005).
inline constexpr double proximity_share = 0.1;
/// Two neighbouring words of a query count as together when fewer positions than this part them.
inline constexpr Xapian::termpos proximity_window = 6;
/// Lists of positions that a search reads for it, about 8 µs each, ...
inline constexpr std::size_t position_lists = 60;
/// ... and the first matches that are looked at: as many as that allows, within these bounds.
inline constexpr std::size_t least_window = 10;
inline constexpr std::size_t widest_window = 30;
/// What the words of a compound ("cease-fire") add where they follow each other, as a share of their weights.
inline constexpr double compound_share = 0.3;
/// Pairs of neighbours looked for in one query, at most: the first ones.
inline constexpr std::size_t most_pairs = 24;

}  // namespace server

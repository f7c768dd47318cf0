#pragma once
// How a match is weighed: the one place to change ranking.

#include <xapian.h>

namespace server {

/// BM25 (Robertson and Walker 1994) with the usual k1 = 1.2 and b = 0.75; no part for the query's own
/// repetition (k2 = 0, k3 = 1) and documents shorter than half the average length weighed as if they had it.
inline Xapian::BM25Weight text_weight() {
  return {1.2, 0, 1, 0.75, 0.5};
}

}  // namespace server

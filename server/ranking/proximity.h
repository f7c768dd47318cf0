#pragma once
// Articles rank higher that have neighbouring words of a query near each other. Only the first matches are
// looked at: a position list costs as much as weighing hundreds of articles, and what stands below the first
// dozens by all its words is not what two of them side by side make good.

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "server/query/neighbours.h"
#include "server/results.h"
#include "server/vocabulary.h"

namespace server::ranking {

/// REQUIRES: `vocabulary` outlives it.
class Proximity {
 public:
  Proximity(Vocabulary& vocabulary, const query::NeighbourList& pairs);

  /// How many of the first matches are lifted; 0: none.
  Xapian::doccount window() const { return window_; }

  /// What to add to the score of an article, 0 or more.
  double lift(Xapian::docid article) const;

  /// The same by pairs; those that add nothing are left out.
  std::vector<ScorePart> parts(Xapian::docid article) const;

 private:
  struct Pair {
    std::size_t one;  ///< place in terms_
    std::size_t other;
    double rarity;
  };
  using Positions = std::vector<Xapian::termpos>;

  class Places;

  static double weight(const Pair& pair, std::size_t met);
  std::size_t place_of(const std::string& term);

  const Xapian::Database& database_;
  std::vector<std::string> terms_;  ///< each once
  std::vector<Pair> pairs_;
  Xapian::doccount window_ = 0;
};

}  // namespace server::ranking

#pragma once
// Which earlier reports say what a report says, and how alike they are. Hangs on no story found so far, so
// that many threads can look back at once.

#include <cstdint>
#include <vector>

#include "indexer/stories/timeline.h"

namespace indexer::stories {

struct Earlier {
  std::uint32_t place;
  float alike;  ///< similarity, as far as it was looked at
};

/// What a thread keeps between two looks back: as long as there are reports.
class Sight {
 public:
  explicit Sight(std::size_t reports) : products_(reports) {}

 private:
  friend class LookBack;
  std::vector<float> products_;     ///< by place; all 0 between two looks
  std::vector<std::uint32_t> met_;  ///< places with a product
};

/// Needs some 560 bytes a report; half as much again while it is made.
class LookBack {
 public:
  /// `reports`, as beginnings() has them, must outlive it.
  explicit LookBack(const std::vector<Report>& reports);

  /// Earlier reports within reach of the one at `place` that share traits with it, in the same order each
  /// time; none where not one of them is as alike as `least`. Thread-safe: `sight` is the thread's own.
  std::vector<Earlier> from(std::uint32_t place, double least, Sight& sight) const;

 private:
  /// A report that has a trait. Those of one trait stand together, in order of place.
  struct Carrier {
    std::uint32_t place;
    float weight;
  };
  /// Where a trait of a report stands among the carriers, and how many before it have the trait, too.
  struct Own {
    std::uint32_t carrier;
    std::uint32_t before;
  };

  void line_up();
  void multiply(std::uint32_t place, Sight& sight) const;
  float similarity(std::uint32_t one, std::uint32_t other, float product) const;

  const std::vector<Report>& reports_;
  std::vector<Carrier> carriers_;
  std::vector<Own> own_;                  ///< of one report after the other, in the order of its traits
  std::vector<std::size_t> own_from_;     ///< by place, and the end
  std::vector<std::uint32_t> reach_;      ///< by place: the first report that is not too long ago
  std::vector<std::uint32_t> languages_;  ///< by place, close together: every product asks for one
  std::vector<float> norms_;              ///< by place
};

}  // namespace indexer::stories

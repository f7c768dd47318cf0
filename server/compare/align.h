#pragma once
// Which sentence of one article tells what a sentence of another does.

#include <cstddef>
#include <optional>
#include <vector>

#include "server/compare/sentence.h"

namespace server::compare {

/// One row: a sentence of each, or of one only.
struct Row {
  std::optional<std::size_t> a;  ///< place among the sentences of the first article
  std::optional<std::size_t> b;
  double similarity = 0;  ///< 1: the same words
  bool moved = false;     ///< the second article has it in another place
};

/// Every sentence once: in the order of `a`, those that only `b` has where `b` has them. Sentences that share
/// less than half of their words are not the same one. Costs a.size() x b.size() comparisons.
std::vector<Row> align(const std::vector<Sentence>& a, const std::vector<Sentence>& b);

}  // namespace server::compare

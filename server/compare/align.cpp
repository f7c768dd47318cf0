#include "server/compare/align.h"

#include <algorithm>

namespace server::compare {
namespace {

/// Below this two sentences tell something else.
constexpr double least_similar = 0.5;
/// In another place a sentence has to be more alike to be the same one.
constexpr double least_similar_moved = 0.75;

class Aligner {
 public:
  Aligner(const std::vector<Sentence>& a, const std::vector<Sentence>& b)
      : rows_(a.size()), columns_(b.size()) {
    alike_.reserve(rows_ * columns_);
    for (const Sentence& one : a)
      for (const Sentence& other : b)
        alike_.push_back(is_same(one, other) ? 1 : std::min(0.999, similarity(one, other)));
    partner_of_a_.resize(rows_);
    partner_of_b_.resize(columns_);
  }

  std::vector<Row> run() {
    pair_in_order();
    pair_moved();
    return rows();
  }

 private:
  double alike(std::size_t a, std::size_t b) const { return alike_[a * columns_ + b]; }

  void pair(std::size_t a, std::size_t b) {
    partner_of_a_[a] = b;
    partner_of_b_[b] = a;
  }

  /// The pairs in order whose likenesses sum to the most.
  void pair_in_order() {
    const std::size_t width = columns_ + 1;
    std::vector<double> best((rows_ + 1) * width, 0);
    for (std::size_t i = rows_; i-- > 0;) {
      for (std::size_t j = columns_; j-- > 0;) {
        double most = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        if (alike(i, j) >= least_similar) most = std::max(most, alike(i, j) + best[(i + 1) * width + j + 1]);
        best[i * width + j] = most;
      }
    }
    for (std::size_t i = 0, j = 0; i < rows_ && j < columns_;) {
      if (best[i * width + j] == best[(i + 1) * width + j]) {
        ++i;
      } else if (best[i * width + j] == best[i * width + j + 1]) {
        ++j;
      } else {
        pair(i++, j++);
      }
    }
    in_order_ = partner_of_a_;
  }

  void pair_moved() {
    for (std::size_t i = 0; i < rows_; ++i) {
      if (partner_of_a_[i]) continue;
      std::optional<std::size_t> best;
      for (std::size_t j = 0; j < columns_; ++j) {
        if (partner_of_b_[j] || alike(i, j) < least_similar_moved) continue;
        if (!best || alike(i, j) > alike(i, *best)) best = j;
      }
      if (best) pair(i, *best);
    }
  }

  std::vector<Row> rows() const {
    std::vector<Row> rows;
    std::size_t j = 0;
    const auto add_b_until = [&](std::size_t end) {
      for (; j < end; ++j)
        if (!partner_of_b_[j]) rows.push_back({std::nullopt, j, 0, false});
    };
    for (std::size_t i = 0; i < rows_; ++i) {
      if (in_order_[i]) add_b_until(*in_order_[i]);
      const auto partner = partner_of_a_[i];
      rows.push_back({i, partner, partner ? alike(i, *partner) : 0, partner && !in_order_[i]});
    }
    add_b_until(columns_);
    return rows;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> alike_;
  std::vector<std::optional<std::size_t>> partner_of_a_;
  std::vector<std::optional<std::size_t>> partner_of_b_;
  std::vector<std::optional<std::size_t>> in_order_;
};

}  // namespace

std::vector<Row> align(const std::vector<Sentence>& a, const std::vector<Sentence>& b) {
  return Aligner(a, b).run();
}

}  // namespace server::compare

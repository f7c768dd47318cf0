#pragma once
// What one answer in another wire format may hold: articles' bodies up to a bound, everything up to another.

#include <cstddef>
#include <string>
#include <utility>

#include "server/limits.h"
#include "server/problem.h"

namespace server::wire {

class Budget {
 public:
  explicit Budget(const Limits& limits) : bodies_(limits.shown_body_bytes), answer_(limits.answer_bytes) {}

  /// Whether a body of so many bytes may be shown.
  bool takes_body(std::size_t bytes) {
    if (bytes > bodies_) {
      ++left_out_;
      return false;
    }
    bodies_ -= bytes;
    return true;
  }

  /// Bodies that were not shown since the last call.
  std::size_t take_left_out() { return std::exchange(left_out_, 0); }

  /// Throws ProblemError: 400 `answer_too_large`.
  void require_room(std::size_t written) const {
    if (written <= answer_) return;
    throw ProblemError{{400, "answer_too_large",
                        "the answer would have more than " + std::to_string(answer_) +
                            " bytes; ask for fewer queries, hits, attributes or facets at once",
                        ""}};
  }

 private:
  std::size_t bodies_;
  std::size_t answer_;
  std::size_t left_out_ = 0;
};

}  // namespace server::wire

#pragma once
// Builds of an index, each a process of its own, and what they took.

#include <vector>

#include "tests/bench/bench.h"
#include "tests/bench/child.h"

namespace bench {

/// The same build round after round.
struct Builds {
  std::vector<double> seconds;
  std::vector<double> cpu_seconds;
  std::vector<double> peak_mb;

  void add(const Usage& usage) {
    seconds.push_back(usage.seconds);
    cpu_seconds.push_back(usage.cpu_seconds);
    peak_mb.push_back(usage.peak_mb);
  }
};

/// Where need_index() leaves it.
Usage index_ours(const Setting& setting);
/// Without copies and stories; leaves nothing.
Usage index_ungrouped(const Setting& setting);

}  // namespace bench

#pragma once
// Clocks and middles. CPU time, because other programs may share the machine.

#include <vector>

namespace bench {

/// CPU time of the calling thread in microseconds.
double thread_cpu();

/// CPU time in microseconds that `work()` takes on this thread.
template <class Work>
double cpu_of(const Work& work) {
  const double start = thread_cpu();
  work();
  return thread_cpu() - start;
}

/// 0 for none.
double median(std::vector<double> values);
double mean(const std::vector<double>& values);
/// `share`: 0 to 1. REQUIRES: some values.
double percentile(std::vector<double> values, double share);

}  // namespace bench

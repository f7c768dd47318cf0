#pragma once
// How often something took how long.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace server::metrics {

/// Upper bounds of the steps in seconds: from a search of common words to the longest a client would wait.
inline constexpr std::array<double, 14> duration_bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                           0.1,    0.25,  0.5,    1,     2.5,  5,     10};

struct Histogram {
  std::array<std::uint64_t, duration_bounds.size() + 1> steps{};  ///< not cumulative; the last has no bound
  std::uint64_t count = 0;
  double seconds = 0;

  void observe(std::chrono::nanoseconds took) {
    const double value = std::chrono::duration<double>(took).count();
    std::size_t step = 0;
    while (step < duration_bounds.size() && value > duration_bounds[step]) ++step;
    ++steps[step];
    ++count;
    seconds += value;
  }

  void add(const Histogram& other) {
    for (std::size_t step = 0; step < steps.size(); ++step) steps[step] += other.steps[step];
    count += other.count;
    seconds += other.seconds;
  }
};

}  // namespace server::metrics

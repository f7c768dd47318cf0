#pragma once
// How far a run is: a bar with rate and remaining time on a terminal, a plain line now and then elsewhere.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

namespace indexer {

enum class ProgressStyle { none, lines, bar };

/// Thread-safe.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  Progress(std::ostream& to, ProgressStyle style) : to_(to), style_(style) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Begins a stage, such as "reading", of `total` steps; 0: not known.
  void begin(std::string_view stage, std::uint64_t total, std::string_view unit);
  void advance(std::uint64_t steps);

 private:
  void show(Clock::time_point now);
  std::mutex mutex_;
  std::ostream& to_;
  ProgressStyle style_;
  std::string stage_;
  std::string unit_;
  std::uint64_t total_ = 0;
  std::uint64_t done_ = 0;
  Clock::time_point began_;
  Clock::time_point shown_;
  bool bar_stands_ = false;
};

/// One line of progress without a line end, such as "reading 45 %, 12.0 MB/s, 3 s left". `unit` "bytes" shows
/// MB.
std::string progress_line(std::string_view stage, std::string_view unit, std::uint64_t done,
                          std::uint64_t total, double seconds);

}  // namespace indexer

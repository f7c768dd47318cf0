#pragma once
// How long searches spend where. Two reads of the clock and two additions a stage; nobody waits.

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace server::metrics {

enum class Stage : std::uint8_t {
  parse,    ///< the query's text becomes a query, spellings and synonyms looked up
  match,    ///< the index is asked, hits folded, matches counted
  facets,   ///< counted values become lists; those of a filtered field are counted anew
  records,  ///< stored articles are read, snippets cut
  render,   ///< results become an answer's text
};

inline constexpr std::array<std::string_view, 5> stage_names{"parse", "match", "facets", "records", "render"};

struct StageCount {
  std::uint64_t count = 0;
  double seconds = 0;
};

/// Of all workers. Thread-safe.
class StageTally {
 public:
  void add(Stage stage, std::chrono::nanoseconds took) {
    Sum& sum = sums_[static_cast<std::size_t>(stage)];
    sum.count.fetch_add(1, std::memory_order_relaxed);
    sum.nanoseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
  }

  /// By Stage.
  std::array<StageCount, stage_names.size()> counts() const {
    std::array<StageCount, stage_names.size()> counts{};
    for (std::size_t at = 0; at < counts.size(); ++at)
      counts[at] = {sums_[at].count.load(std::memory_order_relaxed),
                    static_cast<double>(sums_[at].nanoseconds.load(std::memory_order_relaxed)) * 1e-9};
    return counts;
  }

 private:
  struct Sum {
    std::atomic<std::uint64_t> count{0};
    std::atomic<std::uint64_t> nanoseconds{0};
  };
  std::array<Sum, stage_names.size()> sums_{};
};

/// Counts the time of its life; nothing where there is no tally.
class StageTimer {
 public:
  StageTimer(StageTally* tally, Stage stage) : tally_(tally), stage_(stage) {}
  ~StageTimer() {
    if (tally_ != nullptr) tally_->add(stage_, Clock::now() - began_);
  }
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  using Clock = std::chrono::steady_clock;

  StageTally* tally_;
  Stage stage_;
  Clock::time_point began_ = Clock::now();
};

}  // namespace server::metrics

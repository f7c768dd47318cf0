#pragma once
// When an article belongs to a story: alike enough, and near enough in time. One place for a bulk build and
// for updates.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/stories/profile.h"

namespace indexer::stories {

/// Seconds after a story's last report in which another may follow, and after its first in which any may.
inline constexpr std::int64_t longest_silence = std::int64_t{3} * 24 * 3600;
inline constexpr std::int64_t longest_story = std::int64_t{14} * 24 * 3600;

/// Least score of a report. In a larger archive words are rarer, and those that two articles of one event
/// share weigh more: 0.10 up to 90 articles, 0.21 among 21,578 (looked at by hand on both).
inline double least_score(std::size_t articles) {
  constexpr double least = 0.1;
  return std::max(least, 0.01 + 0.02 * std::log(static_cast<double>(std::max<std::size_t>(1, articles))));
}

/// What a score is worth where the time says nothing.
inline constexpr double undated_share = 0.8;

/// What the closest report says of a score; the average says the rest.
inline constexpr double closest_share = 0.1;

/// How an article compares with the reports of a story: with those that have a date, if any has one, so that
/// the order in which undated articles join does not matter.
struct Comparison {
  double closest = 0;  ///< largest similarity
  double sum = 0;      ///< of similarities
  std::size_t reports = 0;
  bool dated = true;  ///< article and story both have a date
};

/// Nearly the average: nearness to one report alone makes chains, above all of series that are told in the
/// same words day after day; the average alone loses reports that tell it from another side.
inline double score(const Comparison& compared) {
  const double average = compared.sum / static_cast<double>(compared.reports);
  return (closest_share * compared.closest + (1 - closest_share) * average) *
         (compared.dated ? 1 : undated_share);
}

/// Copies are one report, unless what they say is not alike all the same: of a stub the title is all there
/// is.
inline bool is_one_report(const std::vector<Weighed>& copy, const std::vector<Weighed>& other) {
  constexpr double least_alike = 0.5;
  return product(copy, other) >= least_alike;
}

/// First and last date of a story's dated reports; undated ones join, but never make it longer.
struct Span {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;

  void add(std::optional<std::int64_t> published) {
    if (!published) return;
    first = std::min(first.value_or(*published), *published);
    last = std::max(last.value_or(*published), *published);
  }

  bool admits(std::optional<std::int64_t> published) const {
    if (!published || !first) return true;
    return *published <= *last + longest_silence && *published >= *first - longest_silence &&
           *published <= *first + longest_story && *published >= *last - longest_story;
  }
};

}  // namespace indexer::stories

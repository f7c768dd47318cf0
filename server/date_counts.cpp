#include "server/date_counts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "indexer/schema.h"

namespace server {

void DateSpy::operator()(const Xapian::Document& document, double /*weight*/) {
  const std::string published = document.get_value(indexer::slot::newest);
  if (published.empty()) return;
  seconds_.push_back(static_cast<std::int64_t>(std::floor(Xapian::sortable_unserialise(published))));
}

std::vector<FacetValue> DateSpy::counts(std::size_t values) const {
  std::vector<std::int64_t> sorted = seconds_;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::pair<std::int64_t, std::uint64_t>> runs;
  for (const std::int64_t second : sorted) {
    if (runs.empty() || runs.back().first != second) runs.emplace_back(second, 0);
    ++runs.back().second;
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  runs.resize(std::min(values, runs.size()));
  std::vector<FacetValue> counts;
  counts.reserve(runs.size());
  for (const auto& [second, count] : runs) counts.push_back({std::to_string(second), count});
  return counts;
}

std::optional<Statistics> DateSpy::statistics() const {
  if (seconds_.empty()) return std::nullopt;
  const auto [least, most] = std::minmax_element(seconds_.begin(), seconds_.end());
  return Statistics{.least = *least,
                    .most = *most,
                    .sum = std::accumulate(seconds_.begin(), seconds_.end(), 0.0),
                    .count = seconds_.size()};
}

}  // namespace server

#pragma once
// The seconds of `published` over all matches, counted like the values of a facet.

#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

#include "server/results.h"

namespace server {

/// Counts while Xapian matches, for every match that is checked. Takes eight bytes for each dated one.
class DateSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;

  /// The most frequent seconds, falling, equal ones by time; at most `values`.
  std::vector<FacetValue> counts(std::size_t values) const;
  /// Nothing when no match is dated.
  std::optional<Statistics> statistics() const;

 private:
  std::vector<std::int64_t> seconds_;
};

}  // namespace server

#pragma once
// How many matches were published in each day, week, month or year.

#include <cstdint>
#include <map>
#include <vector>

#include <xapian.h>

#include "server/results.h"
#include "server/search_request.h"

namespace server {

/// Counts while Xapian matches, for every match that is checked: ask get_mset() to check them all.
class HistogramSpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;

  /// Steps with matches, oldest first; weeks begin on Monday. `automatic` takes the finest step that needs at
  /// most 50 of them from the first match to the last, else years. Undated matches are not counted.
  std::vector<HistogramStep> steps(Histogram step) const;

 private:
  std::map<std::int64_t, std::uint64_t> days_;  ///< since 1970 -> matches
};

}  // namespace server

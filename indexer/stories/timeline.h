#pragma once
// The stories of a whole archive, in one pass in order of time: each report joins the story that it is most
// like among those that are still told, or begins one.

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/stories/profile.h"

namespace indexer::stories {

struct Report {
  std::optional<std::int64_t> published;
  std::uint32_t language = 0;
  std::vector<Weighed> traits;
};

/// For each report the place of the one that began its story: its own, where it stands alone. `articles`: of
/// the archive, copies and all.
/// REQUIRES: dated reports in order of time, then those without a date. Needs some 500 bytes a report.
std::vector<std::uint32_t> beginnings(const std::vector<Report>& reports, std::size_t articles);

}  // namespace indexer::stories

#pragma once
// The stories of a whole archive, in one pass in order of time: each report joins the story that it is most
// like among those that are still told, or begins one.

#include <cstddef>
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

/// How large the archive is, copies and all, and on how many threads it is grouped.
struct Extent {
  std::size_t articles = 0;
  std::size_t workers = 1;
};

/// For each report the place of the one that began its story: its own, where it stands alone. The same on any
/// number of threads.
/// REQUIRES: dated reports in order of time, then those without a date. Needs some 600 bytes a report, half
/// as much again while it begins, and 4 for each thread.
std::vector<std::uint32_t> beginnings(const std::vector<Report>& reports, const Extent& of);

}  // namespace indexer::stories

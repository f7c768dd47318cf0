#pragma once
// The first half of every run: all INPUTs read into a spool, one article an id, and counted.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/progress.h"
#include "indexer/reading.h"
#include "indexer/spool.h"
#include "indexer/summary.h"

namespace indexer {

struct Intake {
  std::unique_ptr<Spool> spool;
  Spool::Totals totals;
  Summary summary;                      ///< read, duplicates, repaired, files, skipped and bytes are filled
  std::vector<std::string> incomplete;  ///< roots of which something could not be read: not to be pruned
};

/// Sees all articles of a batch before they are spooled; called from many threads.
using Onlooker = std::function<void(const std::vector<corpus::Article>&)>;

/// Reads into `folder`, which is made anew.
Intake take_in(const ReadingJob& job, const std::string& folder, Rejects& rejects, Progress& progress,
               const Onlooker& onlooker = {});

}  // namespace indexer

#pragma once
// A whole index anew, on all cores: spool the articles, build many small databases in parallel, merge them,
// check the result and swap it in. Small databases, because Xapian's inserts slow down as its trees outgrow
// the cache (docs/performance.md). Document ids run newest first, so that the newest articles need no
// sorting.

#include <string>

#include "indexer/progress.h"
#include "indexer/reading.h"
#include "indexer/summary.h"

namespace indexer {

/// Left out only to measure what they cost: an index without them does not take updates well.
enum class Groups { found, left_out };

struct BuildJob {
  std::string index;  ///< where the index will stand, as resolve_index() gives it
  ReadingJob reading;
  std::uint64_t revision_before = 0;  ///< of the index that this one replaces; 0: none
  std::string aliases{};              ///< the archive's own list, see names/aliases.h
  Groups groups = Groups::found;      ///< copies and stories
};

/// REQUIRES: the caller holds the WriterLock. On an exception the index stands as it was.
/// Fills all of the summary but `rejected` and `seconds`.
Summary build_index(const BuildJob& job, Rejects& rejects, Progress& progress);

}  // namespace indexer

#pragma once
// Articles into an index that stands: unchanged ones are skipped, changed ones replaced, new ones added, in
// one transaction, so that a run that fails has changed nothing.

#include <optional>
#include <string>

#include "indexer/progress.h"
#include "indexer/reading.h"
#include "indexer/summary.h"

namespace indexer {

enum class Pruning {
  keep,           ///< articles that are gone from their INPUT stay
  remove_absent,  ///< they go, but for INPUTs of which something could not be read
};

struct UpdateJob {
  std::string index;  ///< as resolve_index() gives it
  ReadingJob reading;
  Pruning pruning = Pruning::keep;
  std::optional<std::string> aliases{};  ///< in place of those the index has, see names/aliases.h
};

/// REQUIRES: the caller holds the WriterLock and the index exists. Throws WrongSchema, Xapian::Error.
/// Fills all of the summary but `rejected` and `seconds`.
Summary update_index(const UpdateJob& job, Rejects& rejects, Progress& progress);

}  // namespace indexer

#pragma once
// What all workers share that is made of the index in memory.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

#include "server/edition_keeper.h"
#include "server/metrics/stages.h"
#include "server/names/operators_aliases.h"
#include "server/result_cache.h"
#include "server/spelling/lexicon.h"
#include "server/stories/story_table.h"
#include "server/suggest/completions.h"

namespace server {

/// Of all workers.
struct SearchCounts {
  std::uint64_t searches = 0;
  std::uint64_t without_results = 0;
};

struct Tables {
  /// `operators`: outlives the tables.
  explicit Tables(const std::string& path, std::size_t cache_bytes = 0,
                  const names::OperatorsAliases* operators = nullptr)
      : lexicons(path), completions(path), stories(path), results(cache_bytes), aliases(operators) {}

  EditionKeeper<spelling::Lexicon> lexicons;
  EditionKeeper<suggest::Completions> completions;
  EditionKeeper<stories::StoryTable> stories;
  ResultCache results;
  const names::OperatorsAliases* aliases;
  std::atomic<std::uint64_t> searches{0};
  std::atomic<std::uint64_t> searches_without_results{0};
  metrics::StageTally stages;
};

}  // namespace server

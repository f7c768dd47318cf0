#pragma once
// What `/stats` says of the index.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "server/live_index.h"
#include "server/results.h"

namespace server {

struct Stats {
  IndexState index;
  std::string schema;
  std::uint64_t bytes = 0;               ///< of titles and bodies
  std::vector<LanguageShare> languages;  ///< most articles first
  std::vector<FacetValue> sources;       ///< most articles first, at most 20
  std::vector<FacetValue> sections;      ///< the same
  std::optional<std::int64_t> oldest;    ///< Unix seconds; nothing when no article has a date
  std::optional<std::int64_t> newest;
};

/// Walks over every source and section: keep the answer while the index stays the same.
Stats read_stats(const Xapian::Database& database, const IndexFacts& facts);

}  // namespace server

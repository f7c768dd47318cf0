#pragma once
// All stories of one revision in memory, with what a list of them is chosen and ordered by: 48 bytes a story.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "server/results.h"

namespace server::stories {

struct StoryEntry {
  std::uint64_t key = 0;              ///< the number that its 16 digits say
  std::optional<std::int64_t> first;  ///< Unix seconds of its first dated article
  std::optional<std::int64_t> last;
  std::uint32_t articles = 0;
};

/// The number that a story's key says; nothing for what is no key.
std::optional<std::uint64_t> key_number(std::string_view key);

/// Immutable, so that all threads share one.
class StoryTable {
 public:
  /// One walk over three slots: 0.1 s for 100,000 articles. Throws Xapian::Error.
  explicit StoryTable(const Xapian::Database& database);

  const std::vector<StoryEntry>& stories() const { return stories_; }  ///< rising by key
  /// nullptr when there is no such story.
  const StoryEntry* find(std::uint64_t key) const;

  /// Every source of the archive, as some article writes it, most articles first.
  const std::vector<FacetValue>& sources() const { return sources_; }

 private:
  std::vector<StoryEntry> stories_;
  std::vector<FacetValue> sources_;
};

}  // namespace server::stories

#pragma once
// Stories out of an index.

#include <optional>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

#include "indexer/record.h"
#include "server/limits.h"
#include "server/stories/stories.h"
#include "server/stories/story_table.h"

namespace server::stories {

/// How many matches of a search belong to which story. Counts while Xapian matches.
class StorySpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;
  const std::unordered_map<std::uint64_t, std::uint64_t>& counts() const { return counts_; }

 private:
  std::unordered_map<std::uint64_t, std::uint64_t> counts_;
};

/// All of it outlives the reading.
struct StoryPlace {
  const Xapian::Database& database;
  indexer::RecordCodec& codec;
  const Limits& limits;
};

/// Of a page of the request's stories. `matching`: of a query's; nullptr: those of the period. `table`: of
/// this revision or one before it. Fills all but the state of the index.
StoryList read_stories(const StoriesRequest& request, const StorySpy* matching, const StoryTable& table,
                       const StoryPlace& place);

/// Nothing when there is no such story.
std::optional<Story> read_story(std::string_view key, const StoryTable& table, const StoryPlace& place);

/// What is told of a story elsewhere. Nothing when there is no such story.
std::optional<StorySummary> read_summary(std::string_view key, const StoryPlace& place);

}  // namespace server::stories

#pragma once
// Request -> results: the one place where a search happens.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/record.h"
#include "indexer/terms.h"
#include "server/limits.h"
#include "server/live_index.h"
#include "server/marks.h"
#include "server/names/spellings.h"
#include "server/query/synonyms.h"
#include "server/results.h"
#include "server/search_request.h"
#include "server/similar.h"
#include "server/stats.h"
#include "server/stories/stories.h"
#include "server/tables.h"
#include "server/vocabulary.h"

namespace server {

/// An article as it is stored, and in which version (indexer/edits.h).
struct StoredArticle : indexer::Record {
  std::string version;
};

/// Searches one index. Not thread-safe: one for each worker.
class Searcher {
 public:
  /// `path`: the index folder or a stub file. Throws UnusableIndex.
  /// `tables`: of the same index, shared by all workers; nullptr: its own.
  explicit Searcher(const std::string& path, const Limits& limits = {},
                    std::shared_ptr<Tables> tables = nullptr);

  /// Throws ProblemError when the query is beyond a bound, Xapian::Error when the index fails.
  Results search(const SearchRequest& request);

  /// What begins as `typed` does, likeliest first; nothing while the table of a large index is being made.
  std::vector<suggest::Completion> completions(std::string_view typed, std::size_t most);

  /// Throws ProblemError as search() does, and 503 while the table of a large index is being made.
  stories::StoryList stories(const stories::StoriesRequest& request);
  /// Nothing when no story has this key. Throws as stories().
  std::optional<stories::Story> story(std::string_view key);
  /// The same without its articles, and without waiting for any table.
  std::optional<stories::StorySummary> story_summary(std::string_view key);

  /// Nothing when no article has this id.
  std::optional<StoredArticle> article(std::string_view id);

  /// More like this one; nothing when no article has this id.
  std::optional<Similar> similar(std::string_view id, std::size_t limit);

  /// Where the article holds what `text` looks for. Throws as search() does.
  Marks marks(const corpus::Article& article, const std::string& text);

  Stats stats();

  /// Revision and size of the index as it stands now.
  IndexState state();

  /// What is known of the revision that stands now.
  const IndexFacts& facts();

  SearchCounts counts() const;
  metrics::StageTally& stages() { return tables_->stages; }
  ResultCache::Counts cache_counts() const { return tables_->results.counts(); }

  /// Why the index on disk is not the one served; empty when it is.
  const std::string& problem() const { return index_.problem(); }

 private:
  /// REQUIRES: `database` is what index_ has open, and outlives it.
  SearchPlace place(const Xapian::Database& database);
  void follow_aliases();
  std::uint64_t operators_aliases() const;
  Results remembered(const SearchRequest& request);
  Results found(const SearchRequest& request, Xapian::MatchSpy* spy = nullptr);
  std::shared_ptr<const stories::StoryTable> story_table(const Xapian::Database& database);

  Limits limits_;
  LiveIndex index_;
  indexer::RecordCodec codec_;
  indexer::TermFormsByLanguage forms_;
  Vocabulary vocabulary_;
  names::Spellings spellings_;
  query::Synonyms synonyms_;
  std::shared_ptr<Tables> tables_;
  Stats stats_;
  std::uint64_t stats_generation_ = 0;  ///< of the index that stats_ describes; 0: none
};

}  // namespace server

#pragma once
// Which saved searches an article matches: the query that /search would ask the whole index, asked of a
// database in memory that holds this one article.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "server/limits.h"
#include "server/live_index.h"
#include "server/saved/search_file.h"

namespace server::saved {

/// Words, spellings of names, stems and filters count as in /search over the archive. What lists fewer or
/// further articles there says nothing of one: sorting, folding, pages, and any word instead of every word
/// where no article has all.
class Matcher {
 public:
  /// The index as it stands now, `facts` those of `database`; articles that come later may bring spellings
  /// that this does not know. REQUIRES: `searches` outlives it. Throws Xapian::Error.
  Matcher(const SavedSearches& searches, const Xapian::Database& database, const IndexFacts& facts,
          const Limits& limits = {});

  /// Names of searches, in order. `article`: a document of the index.
  std::vector<std::string_view> matching(const Xapian::Document& article) const;

 private:
  std::vector<std::pair<std::string_view, Xapian::Query>> queries_;
};

}  // namespace server::saved

#pragma once
// One search over one revision of an index: from the request to the results.

#include <xapian.h>

#include "indexer/record.h"
#include "indexer/terms.h"
#include "server/edition_keeper.h"
#include "server/limits.h"
#include "server/live_index.h"
#include "server/metrics/stages.h"
#include "server/names/spellings.h"
#include "server/query/synonyms.h"
#include "server/results.h"
#include "server/search_request.h"
#include "server/spelling/lexicon.h"
#include "server/vocabulary.h"

namespace server {

/// What a search works with; all of it outlives the search, and none is shared with another thread but
/// `lexicons`.
struct SearchPlace {
  const Xapian::Database& database;
  Vocabulary& vocabulary;  ///< of that database
  const IndexFacts& facts;
  indexer::RecordCodec& codec;
  indexer::TermFormsByLanguage& forms;
  names::Spellings& spellings;
  const query::Synonyms& synonyms;
  EditionKeeper<spelling::Lexicon>& lexicons;
  const Limits& limits;
  Xapian::MatchSpy* spy = nullptr;  ///< sees matches, Limits::story_matches at least, the newest first where
                                    ///< document ids run so
  metrics::StageTally* stages = nullptr;
};

/// The state of the index that tables in memory are made of.
Edition edition_of(const IndexFacts& facts);

/// Everything but `took_ms`. Throws ProblemError when the query is beyond a bound, Xapian::Error when the
/// index fails.
Results search(const SearchRequest& request, const SearchPlace& place);

}  // namespace server

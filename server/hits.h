#pragma once
// Articles that were found -> hits as they are shown: texts marked, snippets cut, scores explained.

#include <vector>

#include <xapian.h>

#include "server/fold.h"
#include "server/query/translate.h"
#include "server/results.h"
#include "server/search.h"
#include "server/search_request.h"

namespace server {

std::vector<Hit> hits_of(const std::vector<FoundArticle>& shown, const query::Translation& translation,
                         const SearchRequest& request, const SearchPlace& place);

/// What a score is explained by: the query as it was matched, and the articles that are shown.
struct Scored {
  const SearchPlace& place;
  const Xapian::Query& asked;
  const query::Translation& translation;
  const std::vector<FoundArticle>& shown;
};

/// Adds to each hit the parts that its score is the sum of. REQUIRES: `hits` are those of scored.shown.
void explain(std::vector<Hit>& hits, const Scored& scored);

}  // namespace server

#pragma once
// The orders that do not depend on the query's words: by date, undated articles last.

#include <xapian.h>

#include "server/live_index.h"
#include "server/search_request.h"

namespace server::ranking {

/// The slot whose larger values come first; newest where relevance has nothing to weigh.
Xapian::valueno date_slot(Sort sort);

/// Equal dates in the order of document ids.
void order_by_date(Xapian::Enquire& enquire, Sort sort, DocumentOrder documents);

}  // namespace server::ranking

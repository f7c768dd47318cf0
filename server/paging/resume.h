#pragma once
// Going on after a cursor, in the index as it is now.

#include <xapian.h>

#include "server/fold.h"
#include "server/paging/cursor.h"
#include "server/paging/passed.h"

namespace server::paging {

/// Hits up to the cursor's article, itself among them; where it is not found, hits with a higher score than
/// it had. `folding` and `proximity`: as for the page itself; looks at some hits more than the cursor's
/// place, for what may have come before it since. `enquire` has no spies.
Xapian::doccount place_by_score(const Cursor& cursor, const Xapian::Database& database,
                                Xapian::Enquire& enquire, Group group, const ranking::Proximity* proximity);

/// The page of an order by date that comes after the cursor, however deep. Its counts are of no use.
Folded fold_after(const Cursor& cursor, const DateOrder& order, Folding page);

}  // namespace server::paging

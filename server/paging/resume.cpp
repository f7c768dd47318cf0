#include "server/paging/resume.h"

#include <algorithm>

#include "server/ranking/order.h"

namespace server::paging {
namespace {

/// Hits that may have come before the cursor since it was made, and are looked at to find it again.
constexpr Xapian::doccount newcomers = 100;

}  // namespace

Xapian::doccount place_by_score(const Cursor& cursor, const Xapian::Database& database,
                                Xapian::Enquire& enquire, Group group, const ranking::Proximity* proximity) {
  const auto limit = static_cast<Xapian::doccount>(cursor.place) + newcomers;
  const Folded now = fold(enquire, {.group = group, .limit = limit}, proximity);
  const auto place_of = [&](auto found) { return static_cast<Xapian::doccount>(found - now.shown.begin()); };
  const Xapian::docid last = document_of(cursor, database);
  const auto same = std::ranges::find(now.shown, last, &FoundArticle::id);
  if (same != now.shown.end()) return place_of(same) + 1;
  const double score = score_of(cursor.key);
  return place_of(
      std::ranges::find_if(now.shown, [&](const FoundArticle& hit) { return hit.score < score; }));
}

Folded fold_after(const Cursor& cursor, const DateOrder& order, Folding page) {
  const Passed passed(cursor, order);
  Xapian::Enquire enquire(order.database);
  ranking::order_by_date(enquire, order.sort, order.documents);
  enquire.set_query(passed.rest());
  page.passed = &passed;
  page.checked_at_least = 0;
  return fold(enquire, page, nullptr);
}

}  // namespace server::paging

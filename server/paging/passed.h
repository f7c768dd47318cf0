#pragma once
// What stands before a page: the part of an order that a cursor has passed, in the index as it is now.

#include <string>
#include <string_view>

#include <xapian.h>

#include "server/live_index.h"
#include "server/paging/cursor.h"
#include "server/search_request.h"

namespace server::paging {

/// The document that holds the article of the cursor now; the one that held it where it is gone.
Xapian::docid document_of(const Cursor& cursor, const Xapian::Database& database);

/// A query whose matches are ordered by date (ranking/order.h).
struct DateOrder {
  const Xapian::Database& database;
  Xapian::Query asked;
  Sort sort;
  DocumentOrder documents;
};

/// Matches that come first in an order by date, up to the cursor's, itself among them.
class Passed {
 public:
  Passed(const Cursor& cursor, DateOrder order);

  /// The matches that are not passed for their date; of those at the cursor's own date, some may be.
  Xapian::Query rest() const;

  /// REQUIRES: `match` is one of rest().
  bool covers(const Xapian::MSetIterator& match) const;

  /// Whether a match of the group, a document's boolean term, is passed, and so has been shown.
  bool has_shown(const std::string& group_term) const;

 private:
  bool is_passed(Xapian::docid document, std::string_view value) const;

  DateOrder order_;
  Xapian::valueno slot_;
  std::string key_;
  Xapian::docid document_;
};

}  // namespace server::paging

#include "server/paging/passed.h"

#include <utility>

#include "indexer/schema.h"
#include "server/ranking/order.h"

namespace server::paging {
namespace {

std::string value_of(const Xapian::MSetIterator& match, Xapian::valueno slot) {
  return match.get_document().get_value(slot);
}

}  // namespace

Xapian::docid document_of(const Cursor& cursor, const Xapian::Database& database) {
  const std::string term = indexer::id_term(cursor.id);
  const auto posting = database.postlist_begin(term);
  return posting == database.postlist_end(term) ? cursor.document : *posting;
}

// An article that has moved to another date since is no mark any more: its old place is.
Passed::Passed(const Cursor& cursor, DateOrder order)
    : order_(std::move(order)),
      slot_(ranking::date_slot(order_.sort)),
      key_(cursor.key),
      document_(document_of(cursor, order_.database)) {
  if (document_ == cursor.document) return;
  if (order_.database.get_document(document_).get_value(slot_) != key_) document_ = cursor.document;
}

Xapian::Query Passed::rest() const {
  const Xapian::Query before(Xapian::Query::OP_VALUE_GE, slot_, key_ + '\0');
  return {Xapian::Query::OP_AND_NOT, order_.asked, before};
}

bool Passed::is_passed(Xapian::docid document, std::string_view value) const {
  return value > key_ || (value == key_ && document <= document_);
}

bool Passed::covers(const Xapian::MSetIterator& match) const {
  return *match <= document_ && is_passed(*match, value_of(match, slot_));
}

bool Passed::has_shown(const std::string& group_term) const {
  Xapian::Enquire enquire(order_.database);
  enquire.set_query({Xapian::Query::OP_FILTER, order_.asked, Xapian::Query(group_term)});
  ranking::order_by_date(enquire, order_.sort, order_.documents);
  const Xapian::MSet first = enquire.get_mset(0, 1);
  return !first.empty() && is_passed(*first.begin(), value_of(first.begin(), slot_));
}

}  // namespace server::paging

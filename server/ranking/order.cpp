#include "server/ranking/order.h"

#include "indexer/schema.h"

namespace server::ranking {

Xapian::valueno date_slot(Sort sort) {
  return sort == Sort::oldest ? indexer::slot::oldest : indexer::slot::newest;
}

void order_by_date(Xapian::Enquire& enquire, Sort sort, DocumentOrder documents) {
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (sort != Sort::oldest && documents == DocumentOrder::newest)
    return enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_sort_by_value(date_slot(sort), true);
}

}  // namespace server::ranking

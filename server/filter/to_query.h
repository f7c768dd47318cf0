#pragma once
// A filter's expression -> Xapian query, without weights.

#include <xapian.h>

#include "server/filter/expression.h"
#include "server/query/archive.h"

namespace server::filter {

Xapian::Query to_query(const Expression& expression, query::Years years);

}  // namespace server::filter

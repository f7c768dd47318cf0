#pragma once
// A range of dates as boolean terms: whole years, months and days by their terms, and only the ragged ends of
// date-times by value. Terms cost 0.84 of the query they narrow down, the value slot 2.4
// (docs/performance.md).

#include <xapian.h>

#include "server/date_range.h"
#include "server/query/archive.h"

namespace server::query {

/// Matches articles dated within the range; undated ones never.
Xapian::Query date_filter(const DateRange& range, Years years);

}  // namespace server::query

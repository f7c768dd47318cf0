#pragma once
// The part of a request that narrows down without weighing: values of fields, and dates.

#include <optional>

#include "server/live_index.h"
#include "server/query/archive.h"
#include "server/search_request.h"

namespace server {

/// Values of one field ORed, fields and dates ANDed; nothing when the request narrows nothing down.
/// REQUIRES: fields and dates as read_search() admits them.
std::optional<Xapian::Query> filters_of(const SearchRequest& request, query::Years years);

/// `query` narrowed down, its weights kept.
Xapian::Query narrowed(const Xapian::Query& query, const std::optional<Xapian::Query>& filters);

}  // namespace server

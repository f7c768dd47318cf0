#pragma once
// What the name of an index says: in this format an order is an index of its own.

#include <string_view>

#include "server/search_request.h"

namespace server::wire::algolia {

/// Every name is this archive. One that ends in `_newest` or `_published_desc` (or `:published:desc`) is the
/// archive with the newest article first, one in `_oldest` or `_published_asc` with the oldest; all others
/// are by relevance.
Sort sort_of(std::string_view index);

}  // namespace server::wire::algolia

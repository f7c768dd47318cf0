#pragma once
// One query of an Algolia client: what to search, and how to show it.

#include <cstddef>
#include <optional>
#include <string>

#include "server/search_request.h"
#include "server/wire/attributes.h"

namespace server::wire::algolia {

/// The part of the matches that is asked for: by pages, or by offset and length.
struct Window {
  std::size_t page = 0;  ///< from 0
  std::size_t hits_per_page = 20;
  std::optional<std::size_t> offset{};
  std::optional<std::size_t> length{};
};

/// Searching the values of a facet instead of articles.
struct FacetSearch {
  std::string facet{};  ///< empty: it is a search of articles
  std::string typed{};
  std::size_t most = 10;
};

struct Query {
  std::string index{};  ///< as named by the client
  SearchRequest search{};
  Window window{};
  FacetSearch facet_search{};
  Showing showing{};
  std::string params{};  ///< what was asked, URL-encoded, to be told back
};

}  // namespace server::wire::algolia

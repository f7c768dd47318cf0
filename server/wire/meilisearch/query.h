#pragma once
// One query of a Meilisearch client: what to search, and how to show it.

#include <cstddef>
#include <optional>
#include <string>

#include "server/search_request.h"
#include "server/wire/attributes.h"

namespace server::wire::meilisearch {

/// The part of the matches that is asked for: by limit and offset, or by numbered pages with exact totals.
struct Window {
  std::size_t limit = 20;
  std::size_t offset = 0;
  std::optional<std::size_t> hits_per_page{};
  std::optional<std::size_t> page{};  ///< from 1

  bool is_paged() const { return hits_per_page || page; }
};

/// Searching the values of a facet instead of articles.
struct FacetSearch {
  std::string facet{};
  std::optional<std::string> typed{};
};

struct Query {
  std::string index{};  ///< as named by the client
  SearchRequest search{};
  Window window{};
  Showing showing{.highlight = Selection::none()};
  FacetSearch facet_search{};
  std::vector<std::string> crops{};  ///< as asked for
  std::size_t crop_words = 10;
  bool asks_facets = false;
  bool shows_places = false;
  bool shows_score = false;
};

}  // namespace server::wire::meilisearch

#pragma once
// The file of saved searches, beside the index, so that it outlives every rebuild and swap of the index
// itself:
//   {"searches": [{"name": "kursk", "search": "/search?q=kursk", "created": "2025-03-13T08:30:00Z"}]}

#include <map>
#include <string>
#include <string_view>

#include "server/search_request.h"

namespace server::saved {

struct SavedSearch {
  SearchRequest request;
  std::string created;  ///< ISO 8601, UTC
};

/// By name.
using SavedSearches = std::map<std::string, SavedSearch>;

/// Whether a search may be called so: 1 to 100 of ASCII letters, digits and `-_.`, the first a letter or
/// digit.
bool is_name(std::string_view name);

/// `INDEX.searches.json`, links in `index` followed.
std::string searches_path(const std::string& index);

/// No search where there is no file. Throws std::runtime_error that names the path and what is wrong.
SavedSearches read_searches(const std::string& path);

/// What read_searches() gives back.
std::string print(const SavedSearches& searches);

}  // namespace server::saved

#pragma once
// Searches kept under a name, as JSON.

#include <string>
#include <string_view>

#include "server/saved/store.h"
#include "server/site.h"

namespace server::render {

std::string saved_searches_json(const saved::SavedSearches& searches, const Site& site);
std::string saved_json(std::string_view name, saved::Saved saved, const SearchRequest& request,
                       const Site& site);
std::string removed_search_json(std::string_view name);

}  // namespace server::render

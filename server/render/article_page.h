#pragma once
// One article as a page: title, text with the query's words marked, facts and relatives.

#include <string>

#include "indexer/record.h"
#include "server/marks.h"
#include "server/site.h"

namespace server::render {

/// What the reader came to find.
struct Sought {
  std::string query{};  ///< empty: nothing is sought
  Marks marks{};
};

std::string article_page(const indexer::Record& record, const Sought& sought, const Site& site);

}  // namespace server::render

#pragma once
// One article as a page: title, text with the query's words marked, facts and relatives.

#include <optional>
#include <string>
#include <vector>

#include "indexer/record.h"
#include "server/marks.h"
#include "server/results.h"
#include "server/site.h"
#include "server/stories/stories.h"

namespace server::render {

/// What the reader came to find.
struct Sought {
  std::string query{};  ///< empty: nothing is sought
  Marks marks{};
};

/// What else the archive has on it.
struct Surroundings {
  std::string version{};       ///< for its permalink
  std::vector<Hit> similar{};  ///< most alike first
  std::optional<stories::StorySummary> story{};
};

std::string article_page(const indexer::Record& record, const Sought& sought,
                         const Surroundings& surroundings, const Site& site);

}  // namespace server::render

#pragma once
// One look at an index: which articles are new, and which saved searches they match.

#include <cstddef>
#include <optional>
#include <string>

#include "server/saved/known_articles.h"

namespace server::saved {

struct Watch {
  std::string index;
  std::string searches;                ///< file
  std::optional<KnownArticles> known;  ///< nothing: none is new, because this is the first look
  std::string since{};                 ///< not empty: those published since this date instead
};

struct Seen {
  std::string lines;          ///< JSON Lines: a line for each article that matches, in the order of the index
  std::size_t looked_at = 0;  ///< articles
  KnownArticles articles{};   ///< of the index now; empty with `since`
};

/// Throws UnusableIndex, Xapian::Error, std::runtime_error for a file that cannot be read.
Seen look(const Watch& watch);

}  // namespace server::saved

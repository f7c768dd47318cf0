#pragma once
// A search as a feed: the plain value behind Atom, RSS and JSON Feed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// Links are whole URLs; texts are plain unless they end in `_html`.
struct FeedEntry {
  std::string id;            ///< `urn:uuid:...` of the article's id alone: the same on every server, for ever
  std::string title;         ///< never empty
  std::string page;          ///< the article on this server
  std::string original;      ///< where the outlet published it; empty when that is no web address
  std::string summary_html;  ///< the snippets
  std::optional<std::int64_t> published;  ///< Unix seconds
  std::string source;
  std::string language;
  std::vector<std::string> authors;
  std::vector<std::string> categories;  ///< section and tags

  /// What a reader should open: the outlet's page where there is one.
  const std::string& link() const { return original.empty() ? page : original; }
};

struct Feed {
  std::string id;
  std::string title;
  std::string self;  ///< this feed
  std::string page;  ///< the same search for people
  std::optional<std::string> next;
  std::int64_t updated = 0;  ///< of the newest entry; 0 where no entry has a date
  std::vector<FeedEntry> entries;
};

/// What a feed asks the index for: the same search, newest first.
SearchRequest newest_first(const SearchRequest& request);

/// REQUIRES: `site.base_url` is not empty, because readers of feeds need whole URLs.
Feed feed_of(const Results& results, const SearchRequest& request, const Site& site);

}  // namespace server::render

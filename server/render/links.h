#pragma once
// Where things are on this server, as links that stand in answers: always the site's prefix and a path.

#include <optional>
#include <string>
#include <string_view>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// `/articles/` and the id, without any prefix.
std::string article_path(std::string_view id);

/// `/stories/` and the key.
std::string story_path(std::string_view key);

/// `/searches/` and the name.
std::string saved_search_path(std::string_view name);

/// `/compare` of two articles by their ids.
std::string comparison_path(std::string_view one, std::string_view other);

class Links {
 public:
  /// REQUIRES: `site` outlives this.
  explicit Links(const Site& site) : prefix_(site.prefix()), depth_(site.limits.depth) {}

  std::string to(std::string_view path) const { return std::string{prefix_}.append(path); }
  std::string search(const SearchRequest& request) const;
  std::string article(std::string_view id) const { return to(article_path(id)); }
  /// With the words of a query marked in it.
  std::string article(std::string_view id, std::string_view query) const;

  /// As long as it is in this version.
  std::string permalink(std::string_view id, std::string_view version) const;

  std::string saved_search(std::string_view name) const { return to(saved_search_path(name)); }
  std::string story(std::string_view key) const { return to(story_path(key)); }
  std::string comparison(std::string_view one, std::string_view other) const;

  /// The page after this one; nothing when it would be empty or beyond what may be paged through.
  std::optional<std::string> next(const Results& results, const SearchRequest& request) const;
  std::optional<std::string> previous(const SearchRequest& request) const;

 private:
  std::string_view prefix_;
  std::size_t depth_;
};

}  // namespace server::render

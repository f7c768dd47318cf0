#include "server/render/links.h"

#include <algorithm>

#include "server/parameters.h"
#include "server/url.h"

namespace server::render {

std::string Links::search(const SearchRequest& request) const {
  return to(to_url(request));
}

std::string story_path(std::string_view key) {
  return "/stories/" + percent_encode(key);
}

std::string saved_search_path(std::string_view name) {
  return "/searches/" + percent_encode(name);
}

std::string article_path(std::string_view id) {
  return "/articles/" + percent_encode(id);
}

std::string comparison_path(std::string_view one, std::string_view other) {
  return "/compare?a=" + percent_encode(one) + "&b=" + percent_encode(other);
}

std::string Links::article(std::string_view id, std::string_view query) const {
  return query.empty() ? article(id) : article(id) + "?q=" + percent_encode(query);
}

std::string Links::permalink(std::string_view id, std::string_view version) const {
  return (article(id) + "?version=").append(version);
}

std::string Links::comparison(std::string_view one, std::string_view other) const {
  return to(comparison_path(one, other));
}

std::optional<std::string> Links::next(const Results& results, const SearchRequest& request) const {
  const std::size_t shown = request.offset + results.hits.size();
  const bool is_full = results.hits.size() == request.limit;
  const bool is_last = results.total.relation == Relation::exact && shown >= results.total.value;
  SearchRequest following = request;
  if (request.cursor || shown >= depth_) {
    if (!results.cursor) return std::nullopt;
    following.cursor = results.cursor;
    following.offset = 0;
    return search(following);
  }
  if (!is_full || is_last || results.exhausted) return std::nullopt;
  following.offset = shown;
  following.limit = std::min(request.limit, depth_ - shown);
  return search(following);
}

std::optional<std::string> Links::previous(const SearchRequest& request) const {
  if (request.offset == 0) return std::nullopt;
  SearchRequest before = request;
  before.offset -= std::min(request.offset, request.limit);
  return search(before);
}

}  // namespace server::render

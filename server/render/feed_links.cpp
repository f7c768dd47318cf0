#include "server/render/feed_links.h"

#include <string_view>

#include "server/render/html.h"

namespace server::render {
namespace {

struct FeedKind {
  Format format;
  std::string_view type;
  std::string_view title;
};

constexpr FeedKind kinds[] = {{Format::atom, "application/atom+xml", "Atom"},
                              {Format::rss, "application/rss+xml", "RSS"},
                              {Format::json_feed, "application/feed+json", "JSON Feed"}};

}  // namespace

std::string feed_links(const SearchRequest& request, const Links& links) {
  std::string html;
  for (const FeedKind& kind : kinds) {
    SearchRequest feed = request;
    feed.format = kind.format;
    feed.offset = 0;
    html.append("<link rel=\"alternate\" type=\"").append(kind.type).append("\" title=\"This search as ");
    html.append(kind.title).append("\" href=\"").append(html_escape(links.search(feed))).append("\">\n");
  }
  return html;
}

}  // namespace server::render

#include "corpus/date.h"
#include "server/render/feeds/feed.h"
#include "server/render/feeds/feeds.h"
#include "server/render/json_writer.h"

namespace server::render {
namespace {

constexpr std::size_t feed_bytes = 16'384;

void write_authors(JsonWriter& json, const FeedEntry& entry) {
  const std::vector<std::string> source(entry.source.empty() ? 0 : 1, entry.source);
  const std::vector<std::string>& names = entry.authors.empty() ? source : entry.authors;
  if (names.empty()) return;
  json.name("authors").open('[');
  for (const std::string& name : names) json.open('{').name("name").value(name).close('}');
  json.close(']');
}

void write_item(JsonWriter& json, const FeedEntry& entry) {
  json.open('{').name("id").value(entry.id).name("url").value(entry.page);
  if (!entry.original.empty()) json.name("external_url").value(entry.original);
  json.name("title").value(entry.title).name("content_html").value(entry.summary_html);
  if (entry.published) json.name("date_published").value(corpus::to_iso8601(*entry.published));
  write_authors(json, entry);
  if (!entry.categories.empty()) json.name("tags").value(entry.categories);
  if (!entry.language.empty()) json.name("language").value(entry.language);
  json.close('}');
}

}  // namespace

std::string json_feed(const Results& results, const SearchRequest& request, const Site& site) {
  const Feed feed = feed_of(results, request, site);
  JsonWriter json(feed_bytes);
  json.open('{').name("version").value("https://jsonfeed.org/version/1.1");
  json.name("title").value(feed.title).name("home_page_url").value(feed.page);
  json.name("feed_url").value(feed.self);
  if (feed.next) json.name("next_url").value(*feed.next);
  json.name("items").open('[');
  for (const FeedEntry& entry : feed.entries) write_item(json, entry);
  return json.close(']').close('}').take();
}

}  // namespace server::render

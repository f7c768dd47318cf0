#include "server/internet_date.h"
#include "server/render/feeds/feed.h"
#include "server/render/feeds/feeds.h"
#include "server/render/feeds/xml_writer.h"

namespace server::render {
namespace {

void write_item(XmlWriter& xml, const FeedEntry& entry) {
  xml.open("item").element("title", entry.title).element("link", entry.link());
  xml.element("guid", entry.id, {{"isPermaLink", "false"}});
  xml.element("description", entry.summary_html);
  if (entry.published) xml.element("pubDate", internet_date(*entry.published));
  for (const std::string& author : entry.authors) xml.element("dc:creator", author);
  if (!entry.source.empty()) xml.element("dc:publisher", entry.source);
  if (!entry.language.empty()) xml.element("dc:language", entry.language);
  for (const std::string& category : entry.categories) xml.element("category", category);
  xml.close("item");
}

}  // namespace

std::string rss_feed(const Results& results, const SearchRequest& request, const Site& site) {
  const Feed feed = feed_of(results, request, site);
  XmlWriter xml;
  xml.open("rss", {{"version", "2.0"},
                   {"xmlns:atom", "http://www.w3.org/2005/Atom"},
                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
  xml.open("channel").element("title", feed.title).element("link", feed.page);
  xml.element("description", "Articles of this archive, newest first").element("generator", "Broadsheet");
  xml.empty("atom:link", {{"rel", "self"}, {"type", "application/rss+xml"}, {"href", feed.self}});
  if (feed.next)
    xml.empty("atom:link", {{"rel", "next"}, {"type", "application/rss+xml"}, {"href", *feed.next}});
  if (feed.updated != 0) xml.element("lastBuildDate", internet_date(feed.updated));
  for (const FeedEntry& entry : feed.entries) write_item(xml, entry);
  return xml.close("channel").close("rss").take();
}

}  // namespace server::render

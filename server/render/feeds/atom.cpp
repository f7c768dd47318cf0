#include "corpus/date.h"
#include "server/render/feeds/feed.h"
#include "server/render/feeds/feeds.h"
#include "server/render/feeds/xml_writer.h"

namespace server::render {
namespace {

void write_link(XmlWriter& xml, std::string_view relation, std::string_view href, std::string_view type) {
  xml.empty("link", {{"rel", relation}, {"type", type}, {"href", href}});
}

void write_entry(XmlWriter& xml, const FeedEntry& entry) {
  xml.open("entry", {{"xml:lang", entry.language}}).element("id", entry.id).element("title", entry.title);
  write_link(xml, "alternate", entry.link(), "text/html");
  if (entry.page != entry.link()) write_link(xml, "related", entry.page, "text/html");
  const std::string when = corpus::to_iso8601(entry.published.value_or(0));
  xml.element("updated", when);
  if (entry.published) xml.element("published", when);
  for (const std::string& author : entry.authors) xml.open("author").element("name", author).close("author");
  // An entry without an author would be the feed's: say whose it is.
  if (entry.authors.empty() && !entry.source.empty())
    xml.open("author").element("name", entry.source).close("author");
  for (const std::string& category : entry.categories) xml.empty("category", {{"term", category}});
  xml.element("summary", entry.summary_html, {{"type", "html"}}).close("entry");
}

}  // namespace

std::string atom_feed(const Results& results, const SearchRequest& request, const Site& site) {
  const Feed feed = feed_of(results, request, site);
  XmlWriter xml;
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}});
  xml.element("id", feed.id).element("title", feed.title);
  xml.element("updated", corpus::to_iso8601(feed.updated));
  xml.open("author").element("name", "Broadsheet").close("author");
  xml.element("generator", "Broadsheet");
  write_link(xml, "self", feed.self, "application/atom+xml");
  write_link(xml, "alternate", feed.page, "text/html");
  if (feed.next) write_link(xml, "next", *feed.next, "application/atom+xml");
  for (const FeedEntry& entry : feed.entries) write_entry(xml, entry);
  return xml.close("feed").take();
}

}  // namespace server::render

#include "server/render/feeds/feed.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>

#include <xxhash.h>

#include "server/parameters.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

// A name-based UUID of version 8 (RFC 9562, 5.8) over XXH3.
std::string uuid_urn(std::string_view name) {
  constexpr std::string_view digits = "0123456789abcdef";
  XXH128_canonical_t hash;
  XXH128_canonicalFromHash(&hash, XXH3_128bits(name.data(), name.size()));
  hash.digest[6] = static_cast<unsigned char>((hash.digest[6] & 0x0FU) | 0x80U);
  hash.digest[8] = static_cast<unsigned char>((hash.digest[8] & 0x3FU) | 0x80U);
  std::string urn = "urn:uuid:";
  for (std::size_t at = 0; at < sizeof hash.digest; ++at) {
    if (at == 4 || at == 6 || at == 8 || at == 10) urn += '-';
    urn += digits[hash.digest[at] >> 4U];
    urn += digits[hash.digest[at] & 15U];
  }
  return urn;
}

std::string summary_of(const Hit& hit) {
  std::string html;
  for (const std::string& snippet : hit.snippets) html.append("<p>").append(snippet).append("</p>");
  return html;
}

FeedEntry entry_of(const Hit& hit, const Site& site) {
  const corpus::Article& article = hit.article;
  FeedEntry entry{.id = uuid_urn("article " + article.id),
                  .title = article.title.empty() ? "Untitled" : article.title,
                  .page = site.base_url + article_path(article.id),
                  .original = is_web_link(article.url) ? article.url : std::string{},
                  .summary_html = summary_of(hit),
                  .published = article.published,
                  .source = article.source,
                  .language = article.language,
                  .authors = article.authors,
                  .categories = article.tags};
  if (!article.section.empty()) entry.categories.insert(entry.categories.begin(), article.section);
  return entry;
}

std::string search_url(SearchRequest request, Format format, const Site& site) {
  request.format = format;
  return site.base_url + to_url(request);
}

// A saved search may come to mean another search: whoever subscribed to it follows its name.
std::string feed_url(const SearchRequest& request, const Site& site) {
  const std::string& kept_at = request.extras.kept_at;
  if (kept_at.empty()) return search_url(request, request.format, site);
  SearchRequest shown;
  shown.limit = request.limit;
  shown.format = request.format;
  const std::string url = to_url(shown);
  return site.base_url + kept_at + url.substr(url.find('?'));
}

// The search without what only says which part of it is shown and how.
std::string identity(SearchRequest request) {
  if (!request.extras.kept_at.empty()) return request.extras.kept_at;
  request.limit = SearchRequest{}.limit;
  request.offset = 0;
  request.format = Format::negotiated;
  return to_url(request);
}

}  // namespace

SearchRequest newest_first(const SearchRequest& request) {
  SearchRequest newest = request;
  newest.sort = Sort::newest;
  return newest;
}

Feed feed_of(const Results& results, const SearchRequest& request, const Site& site) {
  Feed feed{.id = uuid_urn("search " + identity(request)),
            .title = request.text.empty() ? "Broadsheet: newest articles" : "Broadsheet: " + request.text,
            .self = feed_url(request, site),
            .page = search_url(newest_first(request), Format::negotiated, site)};
  const Links links(site);
  if (auto following = links.next(results, request))
    feed.next = site.base_url + following->substr(site.prefix().size());
  for (const Hit& hit : results.hits) {
    feed.entries.push_back(entry_of(hit, site));
    feed.updated = std::max(feed.updated, hit.article.published.value_or(0));
  }
  return feed;
}

}  // namespace server::render

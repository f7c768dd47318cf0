#include "server/render/renderers.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "server/render/csv.h"
#include "server/render/feeds/feed.h"
#include "server/render/feeds/feeds.h"
#include "server/render/json.h"
#include "server/render/search_page.h"

namespace server::render {
namespace {

SearchRequest as_asked(const SearchRequest& request) {
  return request;
}

constexpr std::array<Renderer, 6> renderers{{
    {Format::json, "application/json", Addresses::from_root, as_asked, search_json},
    {Format::html, "text/html; charset=utf-8", Addresses::from_root, with_filters, search_page},
    {Format::atom, "application/atom+xml; charset=utf-8", Addresses::whole, newest_first, atom_feed},
    {Format::rss, "application/rss+xml; charset=utf-8", Addresses::whole, newest_first, rss_feed},
    {Format::json_feed, "application/feed+json", Addresses::whole, newest_first, json_feed},
    {Format::csv, "text/csv; charset=utf-8; header=present", Addresses::from_root, as_asked, search_csv},
}};

}  // namespace

const Renderer& renderer(Format format) {
  const auto* found = std::find_if(renderers.begin(), renderers.end(),
                                   [format](const Renderer& one) { return one.format == format; });
  if (found == renderers.end()) throw std::logic_error("a format without a renderer");
  return *found;
}

}  // namespace server::render

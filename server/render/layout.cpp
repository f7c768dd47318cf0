#include "server/render/layout.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "server/render/html.h"
#include "server/render/links.h"
#include "server/web/assets.h"

namespace server::render {
namespace {

// `{{name}}` of the template and what stands there.
using Places = std::array<std::pair<std::string_view, std::string>, 20>;

const std::string& find(const Places& places, std::string_view name) {
  for (const auto& [known, html] : places) {
    if (known == name) return html;
  }
  throw std::logic_error("the layout has a place that nobody fills: " + std::string{name});
}

std::string fill(std::string_view text, const Places& places) {
  std::string page;
  page.reserve(32'768);
  while (true) {
    const auto begin = text.find("{{");
    page += text.substr(0, begin);
    if (begin == std::string_view::npos) return page;
    const auto end = text.find("}}", begin);
    page += find(places, text.substr(begin + 2, end - begin - 2));
    text.remove_prefix(end + 2);
  }
}

std::string asset(const Links& links, std::string_view name) {
  return html_escape(links.to("/assets/" + web::public_name(web::file(name))));
}

// The one address of the page, where the site knows its own name.
std::string canonical(const Page& page, const Site& site) {
  if (page.path.empty() || site.base_url.empty()) return {};
  return "<link rel=\"canonical\" href=\"" + html_escape(site.base_url + page.path) + "\">\n";
}

// What pages to search with do without.
std::string further_files(const Page& page, const Links& links) {
  constexpr std::array<std::string_view, 4> to_read{"one", "story", "compare", "docs"};
  if (std::find(to_read.begin(), to_read.end(), page.kind) == to_read.end()) return {};
  std::string html;
  html.append("<style>").append(web::file("pages.css").bytes).append("</style>\n");
  if (page.kind == "one")
    html += "<script type=\"module\" src=\"" + asset(links, "marks.js") + "\"></script>\n";
  return html;
}

}  // namespace

std::string layout(const Page& page, const Site& site) {
  const Links links(site);
  const Places places{{
      {"title", html_escape(page.title)},
      {"style", std::string{web::file("style.css").bytes}},
      {"icon", asset(links, "icon.svg")},
      {"live", asset(links, "live.js")},
      {"complete", asset(links, "complete.js")},
      {"strip", asset(links, "strip.js")},
      {"further", further_files(page, links)},
      {"canonical", canonical(page, site)},
      {"opensearch", html_escape(links.to("/opensearch.xml"))},
      {"head", page.head_html},
      {"kind", std::string{page.kind}},
      {"home", html_escape(links.to("/"))},
      {"search", html_escape(links.to("/search"))},
      {"stories", html_escape(links.to("/stories"))},
      {"here", page.path == "/stories" ? " aria-current=\"page\"" : ""},
      {"query", html_escape(page.query)},
      {"focus", page.wants_focus ? " autofocus" : ""},
      {"hidden", page.hidden_html},
      {"main", page.main_html},
      {"foot", page.foot_html},
  }};
  return fill(web::file("layout.html").bytes, places);
}

}  // namespace server::render

#include "server/render/home_page.h"

#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

std::string figures(const Stats& stats) {
  const std::uint64_t articles = stats.index.articles;
  std::string html = "<p class=\"figures\">" + grouped(articles) + (articles == 1 ? " article" : " articles");
  if (stats.oldest && stats.newest) {
    html += ", " + period_html(*stats.oldest, *stats.newest);
  }
  return html + "</p>\n";
}

std::string value_links(std::string_view title, std::string_view field, const std::vector<FacetValue>& values,
                        const Links& links) {
  if (values.empty()) return {};
  std::string html = "<section class=\"facet\"><h2>" + html_escape(title) + "</h2>\n<ul>\n";
  for (const FacetValue& one : values) {
    SearchRequest request;
    request.filters[std::string{field}] = {one.value};
    request.sort = Sort::newest;
    const std::string name = field == "language" ? language_name(one.value) : one.value;
    html += "<li><a href=\"" + html_escape(links.search(request)) + "\"><span class=\"value\" dir=\"auto\">" +
            html_escape(name) + "</span> <span class=\"count\">" + grouped(one.count) + "</span></a></li>\n";
  }
  return html + "</ul></section>\n";
}

std::vector<FacetValue> as_values(const std::vector<LanguageShare>& shares) {
  std::vector<FacetValue> values;
  values.reserve(shares.size());
  for (const LanguageShare& share : shares) values.push_back({share.language, share.articles});
  return values;
}

}  // namespace

SearchRequest newest_articles() {
  SearchRequest request;
  request.sort = Sort::newest;
  request.limit = 8;
  request.fragments = 1;
  return request;
}

std::string home_page(const Results& newest, const Stats& stats, const Site& site) {
  const Links links(site);
  SearchRequest all;
  all.sort = Sort::newest;
  Page page{.title = "Broadsheet", .kind = "home"};
  page.path = "/";
  page.wants_focus = true;
  page.main_html = "<h1 class=\"unseen\">Broadsheet</h1>\n" + figures(stats) +
                   "<div class=\"columns\">\n<section class=\"found\">\n";
  if (newest.hits.empty()) {
    page.main_html += "<div class=\"empty\"><p>This archive is still empty.</p></div>\n";
  } else {
    page.main_html +=
        "<div class=\"bar\"><h2>Newest</h2></div>\n" + hit_list(newest.hits, {}, links, HeadingLevel::h3);
    page.main_html += "<nav class=\"pager\" aria-label=\"Pages\"><a href=\"" +
                      html_escape(links.search(all)) + "\">All articles, newest first</a></nav>\n";
  }
  page.main_html +=
      "</section>\n<aside class=\"refine\" aria-label=\"The archive\"><div class=\"filters\">\n" +
      value_links("Outlets", "source", stats.sources, links) +
      value_links("Sections", "section", stats.sections, links) +
      value_links("Languages", "language", as_values(stats.languages), links) + "</div></aside>\n</div>\n";
  page.foot_html = "<p><a href=\"" + html_escape(links.to("/stats")) + "\">Figures as JSON</a>, <a href=\"" +
                   html_escape(links.to("/docs")) + "\">the HTTP interface</a></p>\n";
  return layout(page, site);
}

}  // namespace server::render

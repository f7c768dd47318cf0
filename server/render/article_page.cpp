#include "server/render/article_page.h"

#include <algorithm>

#include "server/render/article_about.h"
#include "server/render/body_html.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using corpus::Article;

// Places that have a link each.
constexpr std::size_t most_numbered = 40;

// The places found, by number; marks.js makes a pair of buttons of them.
std::string places(const Sought& sought, const Links& links) {
  if (sought.query.empty()) return {};
  SearchRequest all;
  all.text = sought.query;
  const std::size_t count = sought.marks.body.size();
  std::string html = "<nav class=\"marks\" aria-label=\"Places found\"><p>";
  html += count == 0 ? "No place in the text" : grouped(count) + (count == 1 ? " place" : " places");
  html += " for <a href=\"" + html_escape(links.search(all)) + "\"><q dir=\"auto\">" +
          html_escape(sought.query) + "</q></a></p>\n";
  if (count > 0) html += "<ol>";
  for (std::size_t n = 1; n <= std::min(count, most_numbered); ++n)
    html += "<li><a href=\"#m" + std::to_string(n) + "\">" + std::to_string(n) + "</a></li>";
  if (count > most_numbered) html += "<li>…</li>";
  return html + (count > 0 ? "</ol></nav>\n" : "</nav>\n");
}

std::string text(const Article& article, const Sought& sought, const Links& links) {
  const std::string words = language_attributes(article);
  const std::string title =
      article.title.empty() ? "Untitled" : marked_html(article.title, sought.marks.title);
  return "<article class=\"text\">\n<header>" + kicker(article, links) + "<h1" + words + '>' + title +
         "</h1>\n" + byline(article) + "</header>\n" + places(sought, links) + "<div class=\"body\"" + words +
         ">\n" + body_html(article, sought.marks.body) + "</div>\n</article>\n";
}

std::string similar_item(const Hit& hit, const Links& links) {
  const Article& article = hit.article;
  std::string shared;
  for (const std::string& term : hit.shared_terms) shared += (shared.empty() ? "" : ", ") + html_escape(term);
  return "<li>" + kicker(article, links) + "<h3" + language_attributes(article) + "><a href=\"" +
         html_escape(links.article(article.id)) + "\">" +
         (article.title.empty() ? "Untitled" : html_escape(article.title)) +
         "</a></h3>\n<p class=\"shared\" " + "dir=\"auto\">In common: " + shared + "</p></li>\n";
}

std::string similar_articles(const std::vector<Hit>& hits, const Links& links) {
  if (hits.empty()) return {};
  std::string html = "<section class=\"similar\"><h2>Similar articles</h2>\n<ul>\n";
  for (const Hit& hit : hits) html += similar_item(hit, links);
  return html + "</ul></section>\n";
}

}  // namespace

std::string article_page(const indexer::Record& record, const Sought& sought,
                         const Surroundings& surroundings, const Site& site) {
  const Links links(site);
  const Article& article = record.article;
  Page page{.title = (article.title.empty() ? "Untitled" : article.title) + " – Broadsheet", .kind = "one"};
  page.path = article_path(article.id);
  page.query = sought.query;
  page.main_html = "<div class=\"columns\">\n" + text(article, sought, links) +
                   about_article(record, surroundings, links) +
                   similar_articles(surroundings.similar, links) + "</div>\n";
  return layout(page, site);
}

}  // namespace server::render

#include "server/render/article_page.h"

#include <algorithm>

#include "server/render/body_html.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/relatives.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using corpus::Article;
using corpus::Origin;

// Places that have a link each.
constexpr std::size_t most_numbered = 40;

void append_fact(std::string& html, std::string_view name, const std::string& value_html) {
  if (value_html.empty()) return;
  html.append("<div><dt>")
      .append(name)
      .append("</dt><dd dir=\"auto\">")
      .append(value_html)
      .append("</dd></div>\n");
}

std::string joined(const std::vector<std::string>& values) {
  std::string html;
  for (const std::string& value : values) html += (html.empty() ? "" : ", ") + html_escape(value);
  return html;
}

std::string web_link(const std::string& url) {
  if (!is_web_link(url)) return html_escape(url);
  return "<a rel=\"noreferrer noopener nofollow\" href=\"" + html_escape(url) + "\">" + html_escape(url) +
         "</a>";
}

// A value and whether the archive gave it.
std::string with_origin(const std::string& value_html, Origin origin) {
  if (value_html.empty() || origin == Origin::absent) return value_html;
  return value_html + (origin == Origin::given ? " <small>given</small>" : " <small>inferred</small>");
}

std::string facts(const Article& article) {
  std::string html = "<h2 class=\"unseen\">Facts</h2>\n<dl class=\"facts\">\n";
  append_fact(html, "Outlet", with_origin(html_escape(article.source), article.source_origin));
  append_fact(html, "Published",
              article.published ? with_origin(long_moment(*article.published), article.published_origin)
                                : "not known");
  append_fact(html, "Authors", with_origin(joined(article.authors), article.authors_origin));
  append_fact(html, "Section", html_escape(article.section));
  append_fact(html, "Topics", joined(article.tags));
  append_fact(html, "Language",
              with_origin(html_escape(language_name(article.language)), article.language_origin));
  append_fact(html, "Title", article.title_origin == Origin::inferred ? "inferred from the text" : "");
  append_fact(html, "Original", web_link(article.url));
  append_fact(html, "Read from", "<code>" + html_escape(article.path) + "</code>");
  append_fact(html, "Notes", joined(article.notes));
  append_fact(html, "Id", "<code>" + html_escape(article.id) + "</code>");
  return html + "</dl>\n";
}

std::string relatives(std::string_view title, const std::vector<indexer::Relative>& list,
                      const Article& article, const Links& links) {
  if (list.empty()) return {};
  return "<section class=\"relatives\"><h2>" + std::string(title) + "</h2>\n" +
         relative_list(list, article, links) + "</section>\n";
}

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

}  // namespace

std::string article_page(const indexer::Record& record, const Sought& sought, const Site& site) {
  const Links links(site);
  const Article& article = record.article;
  Page page{.title = (article.title.empty() ? "Untitled" : article.title) + " – Broadsheet", .kind = "one"};
  page.path = article_path(article.id);
  page.query = sought.query;
  const std::string as_json = links.article(article.id) + "?format=json";
  page.main_html = "<div class=\"columns\">\n" + text(article, sought, links) +
                   "<aside class=\"about\" aria-label=\"About this article\">\n" + facts(article) +
                   relatives("Carried by others", record.grouping.others, article, links) +
                   relatives("Shares passages with", record.grouping.derived, article, links) +
                   "<p><a href=\"" + html_escape(as_json) +
                   "\">This article as JSON</a></p></aside>\n</div>\n";
  return layout(page, site);
}

}  // namespace server::render

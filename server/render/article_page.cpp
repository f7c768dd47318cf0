#include "server/render/article_page.h"

#include "server/render/body_html.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using corpus::Article;
using corpus::Origin;

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

std::string inferred(const std::string& value_html, Origin origin) {
  return value_html.empty() || origin != Origin::inferred ? value_html
                                                          : value_html + " <small>(inferred)</small>";
}

std::string facts(const Article& article) {
  std::string html = "<dl class=\"facts\">\n";
  append_fact(html, "Published", article.published ? long_moment(*article.published) : "not known");
  append_fact(html, "Topics", joined(article.tags));
  append_fact(html, "Language",
              inferred(html_escape(language_name(article.language)), article.language_origin));
  append_fact(html, "Title", article.title_origin == Origin::inferred ? "inferred from the text" : "");
  append_fact(html, "Original", web_link(article.url));
  append_fact(html, "Notes", joined(article.notes));
  append_fact(html, "Id", "<code>" + html_escape(article.id) + "</code>");
  return html + "</dl>\n";
}

std::string text(const Article& article, const Links& links) {
  const std::string words = language_attributes(article);
  const std::string title = article.title.empty() ? "Untitled" : html_escape(article.title);
  return "<article class=\"text\">\n<header>" + kicker(article, links) + "<h1" + words + '>' + title +
         "</h1>\n" + byline(article) + "</header>\n<div class=\"body\"" + words + ">\n" + body_html(article) +
         "</div>\n</article>\n";
}

}  // namespace

std::string article_page(const indexer::Record& record, const Site& site) {
  const Links links(site);
  const Article& article = record.article;
  Page page{.title = (article.title.empty() ? "Untitled" : article.title) + " – Broadsheet", .kind = "one"};
  page.path = article_path(article.id);
  const std::string as_json = links.article(article.id) + "?format=json";
  page.main_html = "<div class=\"columns\">\n" + text(article, links) +
                   "<aside class=\"about\" aria-label=\"About this article\">\n" + facts(article) +
                   "<p><a href=\"" + html_escape(as_json) +
                   "\">This article as JSON</a></p></aside>\n</div>\n";
  return layout(page, site);
}

}  // namespace server::render

#include "server/render/article_about.h"

#include "server/render/html.h"
#include "server/render/relatives.h"
#include "server/render/story_facts.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using corpus::Article;
using corpus::Origin;

// Outlets of a story that are named; the story's page has them all.
constexpr std::size_t most_named = 6;

void append_fact(std::string& html, std::string_view name, const std::string& value_html,
                 Origin origin = Origin::absent) {
  if (value_html.empty()) return;
  html.append("<div><dt>").append(name).append("</dt><dd><bdi>").append(value_html).append("</bdi>");
  if (origin == Origin::given) html += " <small>given</small>";
  if (origin == Origin::inferred) html += " <small>inferred</small>";
  html += "</dd></div>\n";
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

std::string code(const std::string& text) {
  return "<code>" + html_escape(text) + "</code>";
}

std::string facts(const Article& article) {
  std::string html = "<section class=\"facts\"><h2>Facts</h2>\n<dl>\n";
  append_fact(html, "Outlet", html_escape(article.source), article.source_origin);
  append_fact(html, "Published", article.published ? long_moment(*article.published) : "not known",
              article.published_origin);
  append_fact(html, "Authors", joined(article.authors), article.authors_origin);
  append_fact(html, "Section", html_escape(article.section));
  append_fact(html, "Topics", joined(article.tags));
  append_fact(html, "Language", html_escape(language_name(article.language)), article.language_origin);
  append_fact(html, "Title", article.title_origin == Origin::inferred ? "inferred from the text" : "");
  append_fact(html, "Original", web_link(article.url));
  append_fact(html, "Read from", code(article.path));
  append_fact(html, "Id", article.id == article.path ? "" : code(article.id));
  append_fact(html, "Notes", joined(article.notes));
  return html + "</dl>\n</section>\n";
}

std::string relatives(std::string_view title, const std::vector<indexer::Relative>& list,
                      const Article& article, const Links& links) {
  if (list.empty()) return {};
  return "<section class=\"relatives\"><h2>" + std::string(title) + "</h2>\n" +
         relative_list(list, article, links) + "</section>\n";
}

std::string story(const stories::StorySummary& story, const Links& links) {
  std::string named;
  for (std::size_t at = 0; at < story.sources.size() && at < most_named; ++at)
    named += (at == 0 ? "<bdi>" : ", <bdi>") + html_escape(story.sources[at].value) + "</bdi>";
  if (story.sources.size() > most_named)
    named += " and " + grouped(story.sources.size() - most_named) + " more";
  return "<section class=\"relatives\"><h2>Its story</h2>\n<p><a href=\"" +
         html_escape(links.story(story.id)) + "\" lang=\"" + html_escape(story.title_language) +
         "\" dir=\"auto\">" + (story.title.empty() ? "Untitled" : html_escape(story.title)) + "</a></p>\n" +
         story_facts(story) + "<p class=\"named\">" + named + "</p></section>\n";
}

std::string form_link(const Article& article, std::string_view form, std::string_view name,
                      const Links& links) {
  return "<li><a href=\"" + html_escape((links.article(article.id) + "?format=").append(form)) + "\">" +
         std::string(name) + "</a></li>\n";
}

std::string cite(const Article& article, const std::string& version, const Links& links) {
  return "<section class=\"forms\"><h2>Cite</h2>\n<ul>" + form_link(article, "bibtex", "BibTeX", links) +
         form_link(article, "ris", "RIS", links) + form_link(article, "csl", "CSL", links) +
         form_link(article, "json", "JSON", links) + "<li><a href=\"" +
         html_escape(links.permalink(article.id, version)) + "\">Permalink</a></li></ul></section>\n";
}

}  // namespace

std::string about_article(const indexer::Record& record, const Surroundings& surroundings,
                          const Links& links) {
  const Article& article = record.article;
  return "<aside class=\"about\" aria-label=\"About this article\">\n" +
         (surroundings.story ? story(*surroundings.story, links) : "") +
         relatives("Carried by others", record.grouping.others, article, links) +
         relatives("Shares passages with", record.grouping.derived, article, links) + facts(article) +
         cite(article, surroundings.version, links) + "</aside>\n";
}

}  // namespace server::render

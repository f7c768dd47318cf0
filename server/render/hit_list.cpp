#include "server/render/hit_list.h"

#include "server/render/html.h"
#include "server/render/relatives.h"
#include "server/render/text.h"

namespace server::render {
namespace {

/// A text that may run from right to left, inside a line of ours.
std::string isolated(const std::string& text) {
  return "<bdi>" + html_escape(text) + "</bdi>";
}

std::string filter_link(const Links& links, std::string_view field, const std::string& value,
                        const std::string& shown) {
  SearchRequest request;
  request.filters[std::string{field}] = {value};
  return "<a href=\"" + html_escape(links.search(request)) + "\">" + isolated(shown) + "</a>";
}

void append_part(std::string& html, std::string_view name, const std::string& part) {
  html.append("<span class=\"").append(name).append("\">").append(part).append("</span>");
}

std::string title_of(const Hit& hit) {
  if (!hit.title_html.empty()) return hit.title_html;
  return hit.article.title.empty() ? "Untitled" : html_escape(hit.article.title);
}

std::string story_link(const Hit& hit, const Links& links) {
  if (hit.grouping.story.empty()) return {};
  return "<p class=\"copies\"><a href=\"" + html_escape(links.story(hit.grouping.story)) +
         "\">The story</a></p>\n";
}

void append_hit(std::string& html, const Hit& hit, std::string_view query, const Links& links,
                HeadingLevel level) {
  const corpus::Article& article = hit.article;
  const std::string words = language_attributes(article);
  const std::string heading = level == HeadingLevel::h2 ? "h2" : "h3";
  html += "<article class=\"hit\">\n" + kicker(article, links);
  html += '<' + heading + words + "><a href=\"" + html_escape(links.article(article.id, query)) + "\">" +
          title_of(hit) + "</a></" + heading + ">\n";
  const std::string before = "<p class=\"snippet\"" + words + '>';
  for (const std::string& snippet : hit.snippets) {
    html += before;
    html += snippet;
    html += "</p>\n";
  }
  html += byline(article) + also_in(hit.grouping, article, links) + story_link(hit, links) + "</article>\n";
}

}  // namespace

std::string language_attributes(const corpus::Article& article) {
  return " lang=\"" + html_escape(article.language) + "\" dir=\"auto\"";
}

std::string kicker(const corpus::Article& article, const Links& links) {
  return kicker(article, article.published ? time_element(*article.published) : "Undated", links);
}

std::string kicker(const corpus::Article& article, const std::string& when_html, const Links& links) {
  std::string html = "<p class=\"kicker\">";
  if (!article.source.empty())
    append_part(html, "outlet", filter_link(links, "source", article.source, article.source));
  if (!when_html.empty()) append_part(html, "when", when_html);
  if (!article.section.empty()) append_part(html, "section", isolated(article.section));
  if (!article.language.empty()) append_part(html, "language", html_escape(language_name(article.language)));
  return html.ends_with("\"kicker\">") ? std::string() : html + "</p>\n";
}

std::string byline(const corpus::Article& article) {
  if (article.authors.empty()) return {};
  // Papers sign "From Our Moscow Correspondent", by nobody.
  std::string html = "<p class=\"byline\">";
  if (!article.authors.front().starts_with("From ")) html += "By ";
  for (std::size_t i = 0; i < article.authors.size(); ++i)
    html += (i > 0 ? ", " : "") + isolated(article.authors[i]);
  return html + "</p>\n";
}

std::string hit_list(const std::vector<Hit>& hits, std::string_view query, const Links& links,
                     HeadingLevel level) {
  std::string html = "<div class=\"hits\">\n";
  for (const Hit& hit : hits) append_hit(html, hit, query, links, level);
  return html + "</div>\n";
}

}  // namespace server::render

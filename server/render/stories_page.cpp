#include "server/render/stories_page.h"

#include <algorithm>

#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/stories_json.h"
#include "server/render/story_facts.h"
#include "server/render/text.h"
#include "server/render/ways_on.h"

namespace server::render {
namespace {

using stories::StoriesRequest;
using stories::StoryList;
using stories::StorySort;
using stories::StorySummary;

std::string terms_of(const StorySummary& summary) {
  std::string html;
  for (const std::string& term : summary.terms) html += (html.empty() ? "" : ", ") + html_escape(term);
  return html.empty() ? html : "<p class=\"byline\" dir=\"auto\">" + html + "</p>\n";
}

void append_summary(std::string& html, const StorySummary& summary, const Links& links) {
  html += "<article class=\"hit\">\n" + story_facts(summary) + "<h2 lang=\"" +
          html_escape(summary.title_language) + "\" dir=\"auto\"><a href=\"" +
          html_escape(links.story(summary.id)) + "\">" +
          (summary.title.empty() ? "Untitled" : html_escape(summary.title)) + "</a></h2>\n" +
          terms_of(summary) + "</article>\n";
}

std::string sort_link(StoriesRequest request, StorySort sort, std::string_view name, const Links& links) {
  const std::string current = request.sort == sort ? " aria-current=\"true\"" : "";
  request.sort = sort;
  request.search.offset = 0;
  return "<li><a href=\"" + html_escape(links.to(stories_path(request))) + "\"" + current + ">" +
         std::string(name) + "</a></li>";
}

std::string sort_links(const StoriesRequest& request, const Links& links) {
  return "<nav class=\"sort\" aria-label=\"Order\"><ul>" +
         sort_link(request, StorySort::largest, "Largest", links) +
         sort_link(request, StorySort::newest, "Newest", links) + "</ul></nav>";
}

std::string asked_for(const StoriesRequest& request) {
  if (request.search.text.empty()) return {};
  return " <span class=\"for\">for <q dir=\"auto\">" + html_escape(request.search.text) + "</q></span>";
}

std::string no_stories(const StoriesRequest& request, const Links& links) {
  SearchRequest articles;
  articles.text = request.search.text;
  articles.from = request.search.from;
  articles.to = request.search.to;
  return "<div class=\"empty\"><p>No story in this archive matches.</p>\n<ul><li>A story is an event that "
         "two articles or more report.</li><li><a href=\"" +
         html_escape(links.search(articles)) + "\">Search single articles</a></li></ul>\n" + ways_on(links) +
         "</div>\n";
}

std::string pager(const StoryList& list, const StoriesRequest& request, const Site& site) {
  const Links links(site);
  const auto link = [&](std::size_t offset, std::string_view rel, std::string_view name) {
    StoriesRequest page = request;
    page.search.offset = offset;
    return "<a rel=\"" + std::string(rel) + "\" href=\"" + html_escape(links.to(stories_path(page))) + "\">" +
           std::string(name) + "</a>";
  };
  const std::size_t offset = request.search.offset;
  const std::size_t limit = request.search.limit;
  std::string html;
  if (offset > 0) html += link(offset - std::min(offset, limit), "prev", "Previous");
  if (offset + limit < list.total.value && offset + 2 * limit <= site.limits.depth)
    html += link(offset + limit, "next", "Next");
  return html.empty() ? html : "<nav class=\"pager\" aria-label=\"Pages\">" + html + "</nav>\n";
}

}  // namespace

std::string stories_page(const StoryList& list, const StoriesRequest& request, const Site& site) {
  const Links links(site);
  Page page{.title = "Stories – Broadsheet", .kind = "results"};
  page.path = stories_path(request);
  page.query = request.search.text;
  page.main_html =
      "<section class=\"found\" aria-labelledby=\"summary\">\n<div class=\"bar\"><h1 id=\"summary\">" +
      std::string(list.total.relation == Relation::exact ? "" : "At least ") +
      (list.total.value == 0 ? "No stories" : counted(list.total.value, "story", "stories")) +
      asked_for(request) + "</h1>" + (list.stories.empty() ? "" : sort_links(request, links)) + "</div>\n" +
      story_notes(list.notes);
  if (list.stories.empty()) page.main_html += no_stories(request, links);
  for (const StorySummary& summary : list.stories) append_summary(page.main_html, summary, links);
  page.main_html += pager(list, request, site) + "</section>\n";
  return layout(page, site);
}

}  // namespace server::render

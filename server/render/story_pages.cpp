#include "server/render/story_pages.h"

#include <algorithm>

#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/stories_json.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using stories::StoriesRequest;
using stories::Story;
using stories::StoryArticle;
using stories::StoryList;
using stories::StorySort;
using stories::StorySummary;

std::string title_of(const std::string& title) {
  return title.empty() ? "Untitled" : html_escape(title);
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return grouped(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string span_of(const StorySummary& summary) {
  if (!summary.first) return "no date";
  const std::string first = time_element(*summary.first);
  const std::string last = time_element(*summary.last);
  return first == last ? first : first + " to " + last;
}

std::string facts_of(const StorySummary& summary) {
  return "<p class=\"kicker\"><span>" + span_of(summary) + "</span><span>" +
         counted(summary.articles, "article", "articles") + "</span><span>" +
         counted(summary.sources.size(), "source", "sources") + "</span></p>\n";
}

std::string terms_of(const StorySummary& summary) {
  std::string html;
  for (const std::string& term : summary.terms) html += (html.empty() ? "" : ", ") + html_escape(term);
  return html.empty() ? html : "<p class=\"byline\" dir=\"auto\">" + html + "</p>\n";
}

void append_summary(std::string& html, const StorySummary& summary, const Links& links) {
  html += "<article class=\"hit\">\n" + facts_of(summary) + "<h2 lang=\"" +
          html_escape(summary.title_language) + "\" dir=\"auto\"><a href=\"" +
          html_escape(links.story(summary.id)) + "\">" + title_of(summary.title) + "</a></h2>\n" +
          terms_of(summary) + "</article>\n";
}

std::string sort_link(StoriesRequest request, StorySort sort, std::string_view name, const Links& links) {
  const std::string current = request.sort == sort ? " aria-current=\"true\"" : "";
  request.sort = sort;
  request.search.offset = 0;
  return "<li><a href=\"" + html_escape(links.to(stories_path(request))) + "\"" + current + ">" +
         std::string(name) + "</a></li>";
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

std::string notes_of(const std::vector<std::string>& notes) {
  std::string html;
  for (const std::string& note : notes)
    html += "<p class=\"notes\" dir=\"auto\">" + html_escape(note) + "</p>\n";
  return html;
}

void append_article(std::string& html, const StoryArticle& one, const Links& links) {
  const corpus::Article& article = one.article;
  html += "<article class=\"hit\">\n" + kicker(article, links) + "<h2" + language_attributes(article) +
          "><a href=\"" + html_escape(links.article(article.id)) + "\">" + title_of(article.title) +
          "</a></h2>\n";
  if (!one.copy_of.empty()) {
    html += "<p class=\"copies\">Nearly the words of <a href=\"" + html_escape(links.article(one.copy_of)) +
            "\">an earlier article</a></p>\n";
  }
  html += byline(article) + "</article>\n";
}

std::string values(std::string_view title, const std::vector<FacetValue>& values, const Links& links) {
  if (values.empty()) return {};
  std::string html = "<section class=\"facet\"><h2>" + std::string(title) + "</h2>\n<ul>\n";
  for (const FacetValue& value : values) {
    SearchRequest request;
    request.filters["source"] = {value.value};
    html += "<li><a href=\"" + html_escape(links.search(request)) + "\"><span class=\"value\" dir=\"auto\">" +
            html_escape(value.value) + "</span> <span class=\"count\">" + grouped(value.count) +
            "</span></a></li>\n";
  }
  return html + "</ul></section>\n";
}

std::string days(const std::vector<HistogramStep>& days) {
  if (days.empty()) return {};
  std::string html = "<section class=\"facet\"><h2>By day</h2>\n<ul>\n";
  for (const HistogramStep& day : days) {
    html += "<li><span class=\"value\">" + html_escape(day.from) + "</span> <span class=\"count\">" +
            grouped(day.count) + "</span></li>\n";
  }
  return html + "</ul></section>\n";
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
      counted(list.total.value, "story", "stories") + "</h1><nav class=\"sort\" aria-label=\"Order\"><ul>" +
      sort_link(request, StorySort::largest, "Largest", links) +
      sort_link(request, StorySort::newest, "Newest", links) + "</ul></nav></div>\n" + notes_of(list.notes);
  if (list.stories.empty()) page.main_html += "<div class=\"empty\"><p>No story here.</p></div>\n";
  for (const StorySummary& summary : list.stories) append_summary(page.main_html, summary, links);
  page.main_html += pager(list, request, site) + "</section>\n";
  return layout(page, site);
}

std::string story_page(const Story& story, const Site& site) {
  const Links links(site);
  Page page{.title = (story.summary.title.empty() ? "Untitled" : story.summary.title) + " – Broadsheet",
            .kind = "results"};
  page.path = story_path(story.summary.id);
  page.main_html = "<div class=\"columns\">\n<section class=\"found\" aria-labelledby=\"summary\">\n" +
                   facts_of(story.summary) + "<div class=\"bar\"><h1 id=\"summary\" lang=\"" +
                   html_escape(story.summary.title_language) + "\" dir=\"auto\">" +
                   title_of(story.summary.title) + "</h1></div>\n" + terms_of(story.summary) +
                   notes_of(story.notes);
  for (const StoryArticle& article : story.articles) append_article(page.main_html, article, links);
  page.main_html +=
      "</section>\n<aside class=\"refine\" aria-label=\"Who carried it\"><div class=\"filters\">\n" +
      days(story.days) + values("Carried by", story.summary.sources, links) +
      values("Not carried by", story.not_carried_by, links) + "</div></aside>\n</div>\n";
  page.foot_html = "<p><a href=\"" + html_escape(links.story(story.summary.id) + "?format=json") +
                   "\">This story as JSON</a></p>\n";
  return layout(page, site);
}

}  // namespace server::render

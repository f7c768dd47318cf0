#include "server/render/story_page.h"

#include <algorithm>

#include "corpus/date.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/story_facts.h"
#include "server/render/text.h"
#include "server/render/timeline.h"

namespace server::render {
namespace {

using stories::Story;
using stories::StoryArticle;

/// Of an article that has neither outlet nor title nothing better is known than its id.
std::string name_of(const corpus::Article& article) {
  if (!article.source.empty()) return html_escape(article.source);
  return html_escape(article.title.empty() ? article.id : article.title);
}

std::string first_of(const Story& story, const Links& links) {
  const corpus::Article& article = story.articles.front().article;
  if (!article.published) return {};
  return "<p class=\"first\">First in this archive: <a href=\"" + html_escape(links.article(article.id)) +
         "\" dir=\"auto\">" + name_of(article) + "</a>, " + long_moment(*article.published) + "</p>\n";
}

std::string terms_of(const Story& story, const Links& links) {
  if (story.summary.terms.empty()) return {};
  std::string html = "<p class=\"terms\">Its words: ";
  for (const std::string& term : story.summary.terms) {
    SearchRequest request;
    request.text = term;
    html +=
        "<a href=\"" + html_escape(links.search(request)) + "\" dir=\"auto\">" + html_escape(term) + "</a> ";
  }
  html.back() = '<';
  return html + "/p>\n";
}

std::string option(const corpus::Article& article, bool is_chosen) {
  std::string text = name_of(article);
  if (article.published) text += ", " + long_date(*article.published);
  if (!article.source.empty() && !article.title.empty()) text += ": " + html_escape(article.title);
  return "<option value=\"" + html_escape(article.id) + (is_chosen ? "\" selected>" : "\">") + text +
         "</option>\n";
}

std::string choice(const Story& story, std::string_view name, std::string_view label, std::size_t chosen) {
  std::string html = "<p><label for=\"";
  html.append(name).append("\">").append(label).append("</label> <select id=\"").append(name);
  html.append("\" name=\"").append(name).append("\">\n");
  for (std::size_t at = 0; at < story.articles.size(); ++at)
    html += option(story.articles[at].article, at == chosen);
  return html + "</select></p>\n";
}

/// Proposed: the first article and the first that another outlet has.
std::string compare_form(const Story& story, const Links& links) {
  if (story.articles.size() < 2) return {};
  const std::string& first = story.articles.front().article.source;
  const auto other = std::ranges::find_if(
      story.articles, [&](const StoryArticle& one) { return one.article.source != first; });
  const std::ptrdiff_t at = other == story.articles.end() ? 1 : other - story.articles.begin();
  return "<form class=\"two\" action=\"" + html_escape(links.to("/compare")) +
         "\" method=\"get\">\n<h2>Compare two</h2>\n" + choice(story, "a", "First", 0) +
         choice(story, "b", "Second", static_cast<std::size_t>(at)) +
         "<button type=\"submit\">Compare</button></form>\n";
}

/// The day stands above.
std::string time_of_day(const corpus::Article& article) {
  if (!article.published) return {};
  constexpr std::size_t time_at = 11;
  const std::string moment = corpus::to_iso8601(*article.published);
  const std::string time = moment.substr(time_at, std::string_view("HH:MM").size());
  if (time == "00:00") return {};
  return "<time datetime=\"" + moment + "\">" + time + " UTC</time>";
}

std::string entry(const Story& story, std::size_t at, const Links& links) {
  const StoryArticle& one = story.articles[at];
  const corpus::Article& article = one.article;
  std::string html = "<article class=\"hit\" id=\"n" + std::to_string(at + 1) + "\">\n" +
                     kicker(article, time_of_day(article), links) + "<h3" + language_attributes(article) +
                     "><a href=\"" + html_escape(links.article(article.id)) + "\">" +
                     (article.title.empty() ? "Untitled" : html_escape(article.title)) + "</a></h3>\n" +
                     byline(article);
  if (!one.copy_of.empty()) {
    const auto earlier =
        std::ranges::find(story.articles, one.copy_of, [](const StoryArticle& of) { return of.article.id; });
    html += "<p class=\"copies\">Nearly the words of <a href=\"" + html_escape(links.article(one.copy_of)) +
            "\" dir=\"auto\">" + name_of(earlier->article) + "</a> · <a href=\"" +
            html_escape(links.comparison(one.copy_of, article.id)) + "\">compare</a></p>\n";
  }
  return html + "</article>\n";
}

std::string day_of(const corpus::Article& article) {
  return article.published ? long_date(*article.published) : "Without a date";
}

std::string entries(const Story& story, const Links& links) {
  std::string html;
  std::string day;
  for (std::size_t at = 0; at < story.articles.size(); ++at) {
    const std::string its_day = day_of(story.articles[at].article);
    if (its_day != day) html += "<h2 class=\"day\">" + its_day + "</h2>\n";
    day = its_day;
    html += entry(story, at, links);
  }
  return html;
}

std::string outlets(std::string_view title, const std::vector<FacetValue>& values, const Links& links) {
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
  if (days.size() < 2) return {};
  std::string html = "<section class=\"facet days\"><h2>By day</h2>\n<ul>\n";
  for (const HistogramStep& day : days) {
    const auto date = corpus::parse_date(day.from);
    html += "<li><span class=\"value\">" + (date ? long_date(date->seconds) : day.from) +
            "</span> <span class=\"count\">" + grouped(day.count) + "</span></li>\n";
  }
  return html + "</ul></section>\n";
}

}  // namespace

std::string story_page(const Story& story, const Site& site) {
  const Links links(site);
  const std::string& title = story.summary.title;
  Page page{.title = (title.empty() ? "Untitled" : title) + " – Broadsheet", .kind = "story"};
  page.path = story_path(story.summary.id);
  page.main_html =
      "<div class=\"columns\">\n<section class=\"found\" aria-labelledby=\"summary\">\n<header>" +
      story_facts(story.summary) + "<h1 id=\"summary\" lang=\"" + html_escape(story.summary.title_language) +
      "\" dir=\"auto\">" + (title.empty() ? "Untitled" : html_escape(title)) + "</h1>\n" +
      first_of(story, links) + terms_of(story, links) + "</header>\n" + story_notes(story.notes) +
      timeline(story) + compare_form(story, links) + entries(story, links);
  page.main_html +=
      "</section>\n<aside class=\"refine\" aria-label=\"Who carried it\"><div class=\"filters\">\n" +
      outlets("Carried by", story.summary.sources, links) +
      outlets("Not carried by", story.not_carried_by, links) + days(story.days) + "</div></aside>\n</div>\n";
  page.foot_html = "<p><a href=\"" + html_escape(links.to("/stories")) + "\">All stories</a>, <a href=\"" +
                   html_escape(links.story(story.summary.id) + "?format=json") +
                   "\">this story as JSON</a></p>\n";
  return layout(page, site);
}

}  // namespace server::render

#include "server/render/story_facts.h"

#include "server/render/html.h"
#include "server/render/text.h"

namespace server::render {
namespace {

std::string span_of(const stories::StorySummary& summary) {
  if (!summary.first) return "Undated";
  return period_html(*summary.first, *summary.last);
}

}  // namespace

std::string story_facts(const stories::StorySummary& summary) {
  return "<p class=\"kicker\"><span>" + span_of(summary) + "</span><span>" +
         counted(summary.articles, "article", "articles") + "</span><span>" +
         counted(summary.sources.size(), "outlet", "outlets") + "</span></p>\n";
}

std::string story_notes(const std::vector<std::string>& notes) {
  std::string html;
  for (const std::string& note : notes)
    html += "<p class=\"notes\" dir=\"auto\">" + html_escape(sentence(note)) + "</p>\n";
  return html;
}

}  // namespace server::render

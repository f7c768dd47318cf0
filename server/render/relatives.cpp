#include "server/render/relatives.h"

#include <cmath>
#include <set>
#include <string_view>

#include "server/render/html.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using indexer::Relative;

std::string how_alike(const corpus::Likeness& likeness) {
  const long shared = std::lround(likeness.resemblance * 100);
  if (shared >= 100) return "word for word";
  const long held = std::lround(likeness.containment * 100);
  return std::to_string(shared) + "\u00a0% alike" +
         (held > shared ? ", shares " + std::to_string(held) + "\u00a0% of the shorter" : "");
}

std::string item(const Relative& relative, const corpus::Article& than, const Links& links) {
  const bool is_named = !relative.source.empty();
  const std::string& name = is_named ? relative.source : relative.title;
  std::string html = "<li><a href=\"" + html_escape(links.article(relative.id)) + "\" dir=\"auto\">" +
                     (name.empty() ? "untitled" : html_escape(name)) + "</a>";
  if (relative.published) html += ' ' + time_element(*relative.published);
  html += " <span>" + how_alike(relative.likeness) + "</span> · <a href=\"" +
          html_escape(links.comparison(than.id, relative.id)) + "\">compare</a>";
  if (is_named && !relative.title.empty() && relative.title != than.title)
    html += " <i dir=\"auto\">" + html_escape(relative.title) + "</i>";
  return html + "</li>\n";
}

// Counted in outlets where all of them are known and each has one copy, else in copies.
std::string how_many(const indexer::Grouping& grouping, const corpus::Article& article) {
  std::set<std::string_view> outlets;
  for (const Relative& other : grouping.others) {
    if (!other.source.empty() && other.source != article.source) outlets.insert(other.source);
  }
  const std::uint64_t count = grouping.count - 1;
  if (outlets.size() != count) return grouped(count) + (count == 1 ? " copy" : " copies");
  return count == 1 ? html_escape(*outlets.begin()) : grouped(count) + " outlets";
}

}  // namespace

std::string relative_list(const std::vector<Relative>& relatives, const corpus::Article& than,
                          const Links& links) {
  std::string html = "<ul>\n";
  for (const Relative& relative : relatives) html += item(relative, than, links);
  return html + "</ul>\n";
}

std::string also_in(const indexer::Grouping& grouping, const corpus::Article& article, const Links& links) {
  if (grouping.count < 2) return {};
  std::string html = "<details class=\"copies\"><summary>Also in " + how_many(grouping, article) +
                     "</summary>\n" + relative_list(grouping.others, article, links);
  if (grouping.others.size() + 1 < grouping.count)
    html += "<p>and " + grouped(grouping.count - 1 - grouping.others.size()) + " more</p>\n";
  return html + "</details>\n";
}

}  // namespace server::render

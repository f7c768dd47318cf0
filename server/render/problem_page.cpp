#include "server/render/problem_page.h"

#include <array>
#include <utility>

#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"
#include "server/render/ways_on.h"

namespace server::render {
namespace {

// What happened in a reader's words; for other statuses HTTP's own will do.
constexpr std::array<std::pair<int, std::string_view>, 9> headings{{
    {400, "This cannot be done as asked"},
    {401, "This needs a key"},
    {403, "This is not allowed"},
    {404, "Not found"},
    {410, "This version has been replaced"},
    {414, "This is too long"},
    {429, "Too many requests"},
    {500, "Something went wrong"},
    {503, "Not available at the moment"},
}};

std::string heading(int status) {
  for (const auto& [known, text] : headings)
    if (known == status) return std::string{text};
  return reason_phrase(status);
}

// A name is not bent to begin a sentence.
std::string detail_html(const Problem& problem) {
  const std::string& name = problem.parameter;
  if (name.empty() || !problem.detail.starts_with(name + ' ')) return html_escape(sentence(problem.detail));
  return "The parameter <code>" + html_escape(name) + "</code>" +
         html_escape(sentence(problem.detail.substr(name.size())));
}

std::string successor(const Problem& problem) {
  if (!problem.successor) return {};
  return "<ul><li><a href=\"" + html_escape(problem.successor->permalink) +
         "\">The article as it stands now</a></li></ul>\n";
}

// Where something beside the words was wrong.
std::string words_alone(const Problem& problem, std::string_view query, const Links& links) {
  if (problem.status != 400 || problem.parameter.empty() || problem.parameter == "q" || query.empty())
    return {};
  SearchRequest words;
  words.text = query;
  return "<ul><li><a href=\"" + html_escape(links.search(words)) + "\">Search for <q dir=\"auto\">" +
         html_escape(query) + "</q> with nothing else set</a></li></ul>\n";
}

}  // namespace

std::string problem_page(const Problem& problem, std::string_view query, const Site& site) {
  const Links links(site);
  const std::string title = heading(problem.status);
  Page page{.title = title + " – Broadsheet", .kind = "problem"};
  page.query = query;
  page.main_html = "<div class=\"empty\"><h1>" + html_escape(title) + "</h1>\n<p dir=\"auto\">" +
                   detail_html(problem) + "</p>\n" + successor(problem) + words_alone(problem, query, links) +
                   ways_on(links) + "<p class=\"code\">" + std::to_string(problem.status) + " · " +
                   html_escape(problem.code) + "</p></div>\n";
  return layout(page, site);
}

}  // namespace server::render

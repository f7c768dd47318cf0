#include "server/render/problem_page.h"

#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"

namespace server::render {

std::string problem_page(const Problem& problem, const Site& site) {
  const std::string title = reason_phrase(problem.status);
  Page page{.title = title + " – Broadsheet", .kind = "problem"};
  const std::string successor = problem.successor
                                    ? "<p><a href=\"" + html_escape(problem.successor->permalink) +
                                          "\">The article as it stands now</a></p>\n"
                                    : "";
  page.main_html = "<div class=\"empty\"><h1>" + html_escape(title) + "</h1>\n<p dir=\"auto\">" +
                   html_escape(problem.detail) + "</p>\n<p class=\"code\">" + std::to_string(problem.status) +
                   " · " + html_escape(problem.code) + "</p>\n" + successor + "<p><a href=\"" +
                   html_escape(Links(site).to("/")) + "\">To the front page</a></p></div>\n";
  return layout(page, site);
}

}  // namespace server::render

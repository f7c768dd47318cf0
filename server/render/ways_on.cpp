#include "server/render/ways_on.h"

#include "server/render/html.h"

namespace server::render {

std::string ways_on(const Links& links) {
  SearchRequest all;
  all.sort = Sort::newest;
  return "<p class=\"ways\"><a href=\"" + html_escape(links.search(all)) +
         "\">All articles, newest first</a> <a href=\"" + html_escape(links.to("/stories")) +
         "\">Stories</a> <a href=\"" + html_escape(links.to("/")) + "\">Front page</a></p>\n";
}

}  // namespace server::render

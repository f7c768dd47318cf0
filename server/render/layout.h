#pragma once
// The frame of every page: head, masthead with the search box, foot (server/web/layout.html).

#include <string>
#include <string_view>

#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// What differs from page to page. Members ending in `_html` are HTML, all others plain text.
struct Page {
  std::string title;
  std::string_view kind;    ///< class of the body, a literal: `results`
  std::string path{};       ///< of this page, without the site's prefix; empty: it has no lasting address
  std::string head_html{};  ///< further links
  std::string main_html{};
  std::string foot_html{};
  std::string query{};        ///< stands in the search box
  std::string hidden_html{};  ///< hidden inputs of the search form
  bool wants_focus = false;   ///< the search box has the cursor from the start
};

std::string layout(const Page& page, const Site& site);

}  // namespace server::render

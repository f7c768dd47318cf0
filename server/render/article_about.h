#pragma once
// What stands beside an article's text: its story, who else carried it, its facts and where each is from, how
// to cite it.

#include <string>

#include "server/render/article_page.h"
#include "server/render/links.h"

namespace server::render {

std::string about_article(const indexer::Record& record, const Surroundings& surroundings,
                          const Links& links);

}  // namespace server::render

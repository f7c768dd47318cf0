#pragma once
// One article as a page: title, text, facts.

#include <string>

#include "indexer/record.h"
#include "server/site.h"

namespace server::render {

std::string article_page(const indexer::Record& record, const Site& site);

}  // namespace server::render

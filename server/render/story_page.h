#pragma once
// One story as a page: who reported when, its articles day by day, any two of them to compare, who had it and
// who had not.

#include <string>

#include "server/site.h"
#include "server/stories/stories.h"

namespace server::render {

std::string story_page(const stories::Story& story, const Site& site);

}  // namespace server::render

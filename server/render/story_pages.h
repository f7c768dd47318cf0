#pragma once
// Stories as pages: a list of them, and one in order of time.

#include <string>

#include "server/site.h"
#include "server/stories/stories.h"

namespace server::render {

std::string stories_page(const stories::StoryList& list, const stories::StoriesRequest& request,
                         const Site& site);
std::string story_page(const stories::Story& story, const Site& site);

}  // namespace server::render

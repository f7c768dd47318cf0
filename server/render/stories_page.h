#pragma once
// A list of stories as a page.

#include <string>

#include "server/site.h"
#include "server/stories/stories.h"

namespace server::render {

std::string stories_page(const stories::StoryList& list, const stories::StoriesRequest& request,
                         const Site& site);

}  // namespace server::render

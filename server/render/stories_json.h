#pragma once
// Stories as JSON; the members are those of docs/http-api.md.

#include <string>

#include "server/site.h"
#include "server/stories/stories.h"

namespace server::render {

/// `/stories?q=...`: what differs from the default, in a fixed order, without the site's prefix.
std::string stories_path(const stories::StoriesRequest& request);

std::string stories_json(const stories::StoryList& list, const stories::StoriesRequest& request,
                         const Site& site);
std::string story_json(const stories::Story& story);

}  // namespace server::render

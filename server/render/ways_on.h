#pragma once
// Where to go from a page that has nothing to show.

#include <string>

#include "server/render/links.h"

namespace server::render {

std::string ways_on(const Links& links);

}  // namespace server::render

#pragma once
// When which outlet reported: a line for each outlet, a dot for each day on which it had something.

#include <string>

#include "server/stories/stories.h"

namespace server::render {

/// Dots link to `#n1`, `#n2`...: the articles of the list below, counted in its order. Long stories have
/// several days a dot, and the outlets with the fewest articles share a line. Empty when fewer than two
/// articles have a date.
std::string timeline(const stories::Story& story);

}  // namespace server::render

#pragma once
// What is said of a story wherever it is named.

#include <string>
#include <vector>

#include "server/stories/stories.h"

namespace server::render {

/// The line above its title: when, how many articles, of how many outlets.
std::string story_facts(const stories::StorySummary& summary);

/// A paragraph each; empty without notes.
std::string story_notes(const std::vector<std::string>& notes);

}  // namespace server::render

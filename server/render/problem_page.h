#pragma once
// An error as a browser shows it: what happened, why, and where to go on.

#include <string>
#include <string_view>

#include "server/problem.h"
#include "server/site.h"

namespace server::render {

/// `query`: what was searched for, empty if nothing was; it stays in the search box.
std::string problem_page(const Problem& problem, std::string_view query, const Site& site);

}  // namespace server::render

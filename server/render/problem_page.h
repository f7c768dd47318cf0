#pragma once
// An error as a browser shows it.

#include <string>

#include "server/problem.h"
#include "server/site.h"

namespace server::render {

std::string problem_page(const Problem& problem, const Site& site);

}  // namespace server::render

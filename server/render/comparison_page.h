#pragma once
// Two articles beside each other, sentence by sentence.

#include <string>

#include "server/compare/comparison.h"
#include "server/site.h"

namespace server::render {

std::string comparison_page(const compare::Comparison& comparison, const Site& site);

}  // namespace server::render

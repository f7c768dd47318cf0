#pragma once
// Two articles compared, as JSON.

#include <string>

#include "server/compare/comparison.h"

namespace server::render {

std::string comparison_json(const compare::Comparison& comparison);

/// `a_html` and `b_html` of it: escaped, what the other lacks in <mark>.
std::string marked(const compare::Telling& telling);

/// `number`, `name` or `spelling`; `same`, `changed`, `only_a` or `only_b`.
std::string_view name_of(compare::DifferenceKind kind);
std::string_view name_of(compare::Kind kind);

}  // namespace server::render

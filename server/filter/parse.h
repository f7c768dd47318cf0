#pragma once
// The text of a filter -> expression. One language for all who write filters:
//   source = "Pellworth Wire" AND (tag:war OR NOT language IN [de, fr]) AND published 1741824000 TO
//   1741910399
// NOT binds closest, then AND, then OR. `field:value` is `field = value`, `field:-value` is `field != value`;
// != and NOT IN, < <= > >= on published, `published EXISTS`. Values with spaces or signs stand in quotation
// marks.

#include <string_view>

#include "server/filter/expression.h"
#include "server/limits.h"

namespace server::filter {

/// What is being read: a text, and the parameter that it came in, for the texts of errors.
struct Source {
  std::string_view text;
  std::string_view parameter;
  const Limits& limits;
};

/// Everything where the text is blank. Throws ProblemError: 400 `invalid_parameter`, for what is not of the
/// language, a field that is not known, more conditions than a query may have terms, or deeper nesting than a
/// query's. REQUIRES: valid UTF-8 without NUL.
Expression parse(const Source& source);

/// The condition that a comparison of `published` with a number makes: `sign` one of = != < <= > >=.
Expression compare_published(std::string_view sign, double number);

/// A whole text as a finite number. Throws ProblemError.
double number_of(std::string_view text, std::string_view parameter);

/// The field's name. Throws ProblemError when there is none that a filter could ask for.
std::string_view require_field(std::string_view name, std::string_view parameter);

/// Throws ProblemError when it has more conditions than allowed, or is nested deeper.
void require_bounded(const Expression& expression, const Source& source);

}  // namespace server::filter

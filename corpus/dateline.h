#pragma once
// Datelines: "KYIV, Ukraine, March 13 (Reuters) - " before the first sentence of an agency's report.

#include <cstddef>
#include <string_view>

namespace corpus {

/// Bytes of the dateline, its dash and white space included, at the beginning of `text`; 0 where none stands
/// there. A dateline has a place that begins with a capital, then a date, an agency in parentheses or
/// slashes, or none of both, then a dash (after an agency in slashes a full stop). A place in ordinary
/// letters counts only with a further part: "Obama - who ..." is no dateline, "Washington, D.C. - " is.
/// Without date or agency, a number before the dash or another dash behind it tell of a sentence:
/// "Patel, 86 - a teacher", "NATO - the alliance - said".
std::size_t dateline_length(std::string_view text);

}  // namespace corpus

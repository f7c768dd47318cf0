#pragma once
// Text that stands twice in one article: a body printed twice, a paragraph as a pull quote.

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/furniture/units.h"

namespace corpus::furniture {

/// A run shorter than this, in bytes without white space, may stand as often as it likes: refrains,
/// quotations, "he said".
inline constexpr std::size_t shortest_run = 160;

/// The second and later printings of every run of `shortest_run` bytes or more that holds a whole sentence.
/// White space does not count, so that a body printed twice in other lines is found too. Linear in the body.
std::vector<MaskedSpan> repeated_runs(std::string_view body);

/// The body's head where it says the title again, as the first line of its text. Empty when it does not.
/// REQUIRES: the title is a clean line (text::clean_line).
std::vector<MaskedSpan> repeated_title(std::string_view title, const Units& body);

}  // namespace corpus::furniture

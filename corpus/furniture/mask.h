#pragma once
// Page furniture of one article: what can be known without the rest of the archive.

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/furniture/units.h"

namespace corpus::furniture {

/// In order, without overlap, on character boundaries: known furniture, the title again at the head of the
/// body (`title` empty: not looked for), text printed twice. Linear in the body.
/// REQUIRES: valid UTF-8; the title is a clean line (text::clean_line).
std::vector<MaskedSpan> furniture_of(std::string_view title, const Units& body);

}  // namespace corpus::furniture

#pragma once
// What a feed's summary ends with: "The port is closed. Read more..."

#include <vector>

#include "corpus/article.h"
#include "corpus/furniture/units.h"

namespace corpus::furniture {

/// The few words behind the last sentence of a body, where alone they would be known furniture; none or one.
std::vector<MaskedSpan> invitation_at_end(const Units& body);

}  // namespace corpus::furniture

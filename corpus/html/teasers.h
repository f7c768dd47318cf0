#pragma once
// Teasers: three neighbours or more that each hold a linked headline and little else; and lists that are
// mostly links.

#include <span>

#include "corpus/html/plain_text.h"

namespace corpus::html {

/// Adds to `left_out` the teasers that `blocks`, all those of the page, show.
LeftOut with_teasers(const Tree& tree, std::span<const Block> blocks, LeftOut left_out);

}  // namespace corpus::html

#pragma once
// Masked spans kept in order and without overlap while several rules add to them.

#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace corpus::furniture {

/// Both lists as one: in order, without overlap; where two overlap, the earlier reason stands and the later
/// one keeps what is left. Neighbours of one reason with only white space of `body` between them become one.
/// REQUIRES: `added` is in order and without overlap, as `spans` is.
std::vector<MaskedSpan> united(std::vector<MaskedSpan> spans, std::vector<MaskedSpan> added,
                               std::string_view body);

/// Whether the byte at `place` is masked. Logarithmic.
bool is_masked(const std::vector<MaskedSpan>& spans, std::size_t place);

/// Masked bytes in all.
std::size_t masked_bytes(const std::vector<MaskedSpan>& spans);

}  // namespace corpus::furniture

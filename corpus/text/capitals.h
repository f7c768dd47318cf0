#pragma once
// Capitals as evidence: a word written with one where no sentence begins is a name.

#include <string_view>

#include "corpus/text/words.h"

namespace corpus::text {

/// Whether `word`, one of Words(text), has a capital and then small letters, directly behind another word or
/// a comma on the same line. Words all in capitals and first words of sentences and quotations say nothing.
bool is_capitalised_within(std::string_view text, const Word& word);

}  // namespace corpus::text

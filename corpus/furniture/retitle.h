#pragma once
// Titles that were inferred before it was known which lines of a source are furniture.

#include <string>

#include "corpus/article.h"

namespace corpus::furniture {

enum class TitleLine {
  unknown,    ///< furniture only if a unit that begins with it is masked
  furniture,  ///< found to be so
};

/// Takes an inferred title away when it is furniture, and infers another one from unmasked text. One that was
/// cut off the body goes back to where it stood, masked for `reason`. Titles that were given stay.
void retitle(Article& article, TitleLine line, const std::string& reason);

}  // namespace corpus::furniture

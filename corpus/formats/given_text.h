#pragma once
// What a text given as one string becomes: HTML made plain, references and escaped line breaks resolved.

#include <string>
#include <string_view>

#include "corpus/member_names.h"

namespace corpus {

struct GivenText {
  std::string text;
  std::string_view note{};  ///< what was done to it; empty when nothing was
};

/// HTML, where `form` says so or it looks so, also when it was escaped once too often ("&lt;p&gt;"); else
/// plain text, whose character references, if any, are resolved, and in which a program wrote `\n` for the
/// end of a line.
GivenText mended(std::string text, Form form);

}  // namespace corpus

#pragma once
// The main text of a page: where the article stands, and what of it is furniture.
//
// Every block of text counts for or against the elements around it: prose for, links and scraps against. The
// element with the highest sum is the article; from it, the rest of the furniture is taken out.

#include <string>
#include <string_view>

#include "corpus/html/tree.h"

namespace corpus::html {

/// The article's paragraphs, with an empty line between; empty when the page has no text. The page's title
/// (may be empty) tells which heading is the article's.
std::string main_text(const Tree& tree, std::string_view title);

}  // namespace corpus::html

#pragma once
// The main text of a page: where the article stands, and what of it is furniture.
//
// Every block of text counts for or against the elements around it: prose for, links and scraps against. The
// element with the highest sum is the article; from it, the rest of the furniture is taken out.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/tree.h"

namespace corpus::html {

struct MainText {
  std::string text;
  std::vector<std::string> head;  ///< the last lines before it, down from the headline
};

/// The article's paragraphs, with an empty line between; empty when the page has no text. The page's title
/// (may be empty) tells which heading is the article's.
MainText main_text(const Tree& tree, std::string_view title);

}  // namespace corpus::html

#pragma once
// An article's body as paragraphs.

#include <string>

#include "corpus/article.h"

namespace server::render {

/// `<p>` for each paragraph, with masked stretches as `<span class="masked" title="reason">`. A blank line
/// ends a paragraph. Other line ends do where the text has one paragraph a line; in text that was broken at a
/// fixed width they are white space, and after a short line a break.
std::string body_html(const corpus::Article& article);

}  // namespace server::render

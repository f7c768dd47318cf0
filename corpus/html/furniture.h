#pragma once
// What on a page is known not to be the article's text, by its element, role or the words of its class and
// id.

#include <string_view>

#include "corpus/html/plain_text.h"

namespace corpus::html {

/// Marks navigation, footers, captions, hidden parts, share buttons, related links, newsletter boxes, cookie
/// banners, comments. What holds more than half of the page's text is never marked for its name alone.
LeftOut find_furniture(const Tree& tree);

/// Marks only what no reader sees, navigation, form controls and captions.
LeftOut find_unseen(const Tree& tree);

/// Whether an element holds others' words or other articles: comments, related links, a footer.
bool is_beside_article(const Tree& tree, NodeId id);

/// Whether a class or id names the article's text: "article-body", "entry-content".
bool names_main_text(const Tree& tree, NodeId id);

/// Whether a paragraph of this text, short as it is, is furniture wherever it stands: "Read more: ...".
bool is_furniture_text(std::string_view text);

}  // namespace corpus::html

#pragma once
// HTML to text as an article holds it: paragraphs with an empty line between, list items on lines of their
// own.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/tree.h"

namespace corpus::html {

/// A paragraph, heading, list item, row: text that stands on lines of its own.
struct Block {
  NodeId node = root;      ///< the block element that its text belongs to
  std::string text;        ///< white space as a browser shows it; lines of `pre` and `br` end in LF
  std::size_t linked = 0;  ///< bytes of it that are links
};

/// Which nodes count: by node, 1 to leave out the node with all inside.
using LeftOut = std::vector<std::uint8_t>;

/// The blocks inside `top`, in order, none of them blank.
std::vector<Block> blocks_of(const Tree& tree, NodeId top, const LeftOut& left_out);

/// The blocks as one text.
std::string join(const Tree& tree, std::span<const Block> blocks);

/// All the text of some HTML that is known to be an article's (a feed's `content:encoded`, a body inside
/// JSON). Plain text comes back as it is, its character references resolved.
std::string fragment_to_text(std::string_view html);

/// Whether a text holds tags or character references, as far as can be told: `<p>`, `<br/>`, `&quot;`.
bool holds_markup(std::string_view text);

}  // namespace corpus::html

#pragma once
// Marks inside a paragraph of Markdown: links, images, emphasis, code.

#include <string>
#include <string_view>

namespace corpus {

/// The words of some paragraphs without their marks. Linear time: brackets and emphasis are paired once, with
/// stacks.
std::string without_inline_marks(std::string_view paragraphs);

}  // namespace corpus

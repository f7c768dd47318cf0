#pragma once
// Markdown to text that reads well without it: marks go, words stay.

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

/// Where the heading is now.
enum class Place : std::uint8_t { in_body, taken_out };

struct MarkdownText {
  std::string heading;                   ///< the first heading of the first level; empty when there is none
  Place heading_place = Place::in_body;  ///< it is taken out of the body if it stands at the top
  std::string body;
};

/// Headings lose their #, emphasis its marks, links become their text, images go, code stays as it is, list
/// items begin with "- ". HTML stays. Takes linear time, whatever the text.
MarkdownText markdown_text(std::string_view markdown);

}  // namespace corpus

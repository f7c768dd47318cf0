#pragma once
// How the elements of HTML behave: one table.

#include <cstdint>
#include <string_view>

#include "corpus/html/tag.h"

namespace corpus::html {

/// How an element behaves; several of these together.
enum Trait : std::uint16_t {
  block = 1,      ///< stands on lines of its own
  ends_p = 2,     ///< its start tag ends an open paragraph
  special = 4,    ///< end tags of inline elements do not reach past it
  boundary = 8,   ///< end tags of blocks do not reach past it either
  empty = 16,     ///< has no content and no end tag
  raw = 32,       ///< its content is text up to its end tag
  unseen = 64,    ///< no reader ever sees its text
  of_head = 128,  ///< stands in `head`
  control = 256,  ///< of a form
};

struct TagInfo {
  Tag tag = Tag::other;
  std::uint16_t traits = 0;
};

/// By name, whatever its case.
TagInfo find_tag(std::string_view name);

/// Traits of a tag.
std::uint16_t traits_of(Tag tag);

inline bool has(Tag tag, Trait trait) {
  return (traits_of(tag) & trait) != 0;
}

}  // namespace corpus::html

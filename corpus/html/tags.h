#pragma once
// The elements of HTML: one table of what each means for reading a page.

#include <cstdint>
#include <string_view>

namespace corpus::html {

enum class Tag : std::uint8_t {
  text,   ///< no element: a run of text
  other,  ///< an element that is not in the table, a custom one say
  a,
  address,
  amp_ad,
  article,
  aside,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  cite,
  code,
  col,
  dd,
  del,
  details,
  dialog,
  dir,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  footer,
  form,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  math,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  picture,
  pre,
  script,
  section,
  select,
  source,
  span,
  strong,
  style,
  summary,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  ul,
  video,
  audio,
  wbr,
  xmp,
};

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

/// Whether it is `h1` to `h6`.
inline bool is_heading(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6;
}

}  // namespace corpus::html

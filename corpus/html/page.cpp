#include "corpus/html/page.h"

#include "corpus/html/charset.h"
#include "corpus/html/plain_text.h"

namespace corpus::html {

Draft read_page(std::string bytes, const PageOrigin& origin) {
  text::Decoded decoded = decode_page(std::move(bytes), origin.charset);
  Draft draft{.path = origin.path};
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  const Tree tree{std::move(decoded.text)};
  LeftOut left_out(tree.size(), 0);
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::title && draft[Field::title].empty()) draft[Field::title] = {tree.text_of(id)};
    if (tree[id].tag == Tag::head) left_out[id] = 1;
  }
  draft[Field::body] = {join(tree, blocks_of(tree, root, left_out))};
  draft[Field::url] = {origin.url};
  return draft;
}

}  // namespace corpus::html

#include "corpus/html/page.h"

#include "corpus/html/charset.h"
#include "corpus/html/main_text.h"

namespace corpus::html {

Draft read_page(std::string bytes, const PageOrigin& origin) {
  text::Decoded decoded = decode_page(std::move(bytes), origin.charset);
  Draft draft{.path = origin.path};
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  const Tree tree{std::move(decoded.text)};
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::title && draft[Field::title].empty()) draft[Field::title] = {tree.text_of(id)};
  }
  draft[Field::body] = {
      main_text(tree, draft[Field::title].empty() ? std::string_view{} : draft[Field::title].front())};
  draft[Field::url] = {origin.url};
  return draft;
}

}  // namespace corpus::html

#include "corpus/html/plain_text.h"
#include "corpus/html/tree.h"
#include "tests/fuzz/reader.h"

using corpus::html::NodeId;
using corpus::html::Tree;

namespace {

/// Every node lies inside its parent, after the sibling before.
void check_tree(const Tree& tree) {
  for (NodeId id = 1; id < tree.size(); ++id) {
    const auto& node = tree[id];
    fuzz::require(node.parent < id && node.end > id && node.end <= tree[node.parent].end);
    fuzz::require(node.next == corpus::html::root || node.next == node.end);
    fuzz::require(node.first_child == corpus::html::root || node.first_child == id + 1);
  }
}

}  // namespace

/// The page reader; the tree is sound, and fragments become valid text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  if (corpus::text::is_valid_utf8(text)) {
    check_tree(Tree{text});
    fuzz::require(corpus::text::is_valid_utf8(corpus::html::fragment_to_text(text)));
  }
  return fuzz::read("HTML", data, size);
}

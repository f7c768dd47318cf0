#include "corpus/html/teasers.h"

namespace corpus::html {
namespace {

constexpr std::size_t longest_teaser = 500;          // bytes of its text: a headline and two or three lines
constexpr std::size_t longest_among_teasers = 1200;  // where others show what it is
constexpr std::size_t fewest = 3;                    // neighbours that are alike

struct Content {
  std::size_t bytes = 0;
  std::size_t linked = 0;     // of these
  std::size_t headlines = 0;  // blocks that are one link
  std::size_t items = 0;      // blocks of a list
};

bool can_be_teaser(Tag tag) {
  switch (tag) {
    case Tag::li:
    case Tag::div:
    case Tag::article:
    case Tag::section:
    case Tag::a:
    case Tag::tr:
    case Tag::td:
    case Tag::other:
      return true;
    default:
      return false;
  }
}

std::vector<Content> contents_of(const Tree& tree, std::span<const Block> blocks) {
  std::vector<Content> contents(tree.size());
  for (const Block& each : blocks) {
    contents[each.node].bytes += each.text.size();
    contents[each.node].linked += each.linked;
    contents[each.node].items += tree[each.node].tag == Tag::li ? 1U : 0U;
    contents[each.node].headlines +=
        each.linked * 10 >= each.text.size() * 9 && each.text.size() > 15 ? 1U : 0U;
  }
  for (auto id = static_cast<NodeId>(tree.size()); id-- > 1;) {
    Content& parent = contents[tree[id].parent];
    parent.bytes += contents[id].bytes;
    parent.linked += contents[id].linked;
    parent.headlines += contents[id].headlines;
    parent.items += contents[id].items;
  }
  return contents;
}

}  // namespace

LeftOut with_teasers(const Tree& tree, std::span<const Block> blocks, LeftOut left_out) {
  const std::vector<Content> contents = contents_of(tree, blocks);
  const auto is_teaser = [&](NodeId id, std::size_t longest) {
    const Content& content = contents[id];
    return can_be_teaser(tree[id].tag) && content.headlines > 0 && content.headlines <= 2 &&
           content.bytes <= longest;
  };
  const auto is_link_list = [&](NodeId id) {
    const Content& content = contents[id];
    return (tree[id].tag == Tag::ul || tree[id].tag == Tag::ol) && content.items >= fewest &&
           content.linked * 2 > content.bytes;
  };
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (is_link_list(id)) left_out[id] = 1;
  }
  for (NodeId parent = 0; parent < tree.size(); ++parent) {
    if (contents[parent].headlines < fewest) continue;
    std::size_t count = 0;
    for (NodeId id = tree[parent].first_child; id != root; id = tree[id].next)
      count += is_teaser(id, longest_teaser) ? 1U : 0U;
    if (count < fewest) continue;
    for (NodeId id = tree[parent].first_child; id != root; id = tree[id].next) {
      if (is_teaser(id, longest_among_teasers)) left_out[id] = 1;
    }
  }
  return left_out;
}

}  // namespace corpus::html

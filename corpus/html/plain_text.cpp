#include "corpus/html/plain_text.h"

#include <algorithm>

#include "corpus/html/references.h"

namespace corpus::html {
namespace {

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

/// Gathers runs of text into blocks.
class Writer {
 public:
  Writer(const Tree& tree, const LeftOut& left_out) : tree_(tree), left_out_(left_out) {}

  std::vector<Block> run(NodeId top) {
    node_ = top;
    enter(top);
    return std::move(blocks_);
  }

 private:
  /// An element that is being walked through.
  struct Inside {
    NodeId node = root;
    NodeId outer = root;  // block that goes on after it
  };

  void enter(NodeId top) {
    std::vector<Inside> inside;
    const NodeId end = tree_[top].end;
    for (NodeId at = top; at < end;) {
      while (!inside.empty() && tree_[inside.back().node].end <= at) leave(inside);
      const Node& node = tree_[at];
      if (left_out_[at] != 0 || (at != top && has(node.tag, unseen))) {
        if (has(node.tag, block)) end_block();
        at = node.end;
        continue;
      }
      visit(at, inside);
      ++at;
    }
    while (!inside.empty()) leave(inside);
    end_block();
  }

  void visit(NodeId at, std::vector<Inside>& inside) {
    const Node& node = tree_[at];
    if (node.tag == Tag::text) return add_linked(at);
    if (node.tag == Tag::a) link_end_ = std::max(link_end_, node.end);
    if (node.tag == Tag::br) return add_break();
    if (!has(node.tag, block)) return;
    end_block();
    inside.push_back({at, node_});
    node_ = at;
    if (node.tag == Tag::pre) ++pre_;
  }

  void leave(std::vector<Inside>& inside) {
    end_block();
    if (tree_[inside.back().node].tag == Tag::pre) --pre_;
    node_ = inside.back().outer;
    inside.pop_back();
  }

  void add_linked(NodeId at) {
    const std::size_t before = text_.size();
    add(tree_[at].text);
    if (at < link_end_) linked_ += text_.size() - std::min(before, text_.size());
  }

  void add(std::string_view written) {
    const std::string resolved = resolve_references(written);
    if (pre_ > 0) {
      text_ += resolved;
      return;
    }
    for (const char byte : resolved) {
      if (!is_space(byte)) {
        text_ += byte;
      } else if (!text_.empty() && !is_space(text_.back())) {
        text_ += ' ';
      }
    }
  }

  /// Two breaks in a row begin a new paragraph.
  void add_break() {
    if (pre_ > 0) {
      text_ += '\n';
      return;
    }
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (text_.empty() || text_.back() == '\n') return end_block();
    text_ += '\n';
  }

  void end_block() {
    const std::size_t last = text_.find_last_not_of(" \t\r\n\f");
    const std::size_t first = text_.find_first_not_of(pre_ > 0 ? "\r\n\f" : " \t\r\n\f");
    if (last != std::string::npos)
      blocks_.push_back({node_, text_.substr(first, last + 1 - first), std::min(linked_, last + 1 - first)});
    text_.clear();
    linked_ = 0;
  }

  const Tree& tree_;
  const LeftOut& left_out_;
  NodeId node_ = root;
  NodeId link_end_ = root;
  int pre_ = 0;
  std::size_t linked_ = 0;
  std::string text_;
  std::vector<Block> blocks_;
};

bool is_cell(Tag tag) {
  return tag == Tag::td || tag == Tag::th;
}

/// The item or cell that the block stands in directly, or almost.
NodeId row_of(const Tree& tree, NodeId node) {
  for (NodeId at = node; at != root; at = tree[at].parent) {
    const Tag tag = tree[at].tag;
    if (tag == Tag::tr) return at;
    if (tag == Tag::table || tag == Tag::ul || tag == Tag::ol) return root;
  }
  return root;
}

/// The cell that the block stands in; root: in none.
NodeId cell_of(const Tree& tree, NodeId node) {
  while (node != root && !is_cell(tree[node].tag)) node = tree[node].parent;
  return node;
}

NodeId list_item_of(const Tree& tree, NodeId node) {
  for (NodeId at = node; at != root; at = tree[at].parent) {
    if (tree[at].tag == Tag::li) return at;
    if (tree[at].tag == Tag::table || is_cell(tree[at].tag)) return root;
  }
  return root;
}

}  // namespace

std::vector<Block> blocks_of(const Tree& tree, NodeId top, const LeftOut& left_out) {
  return Writer(tree, left_out).run(top);
}

std::string join(const Tree& tree, std::span<const Block> blocks) {
  std::string text;
  NodeId row_before = root;
  NodeId item_before = root;
  NodeId cell_before = root;
  for (const Block& each : blocks) {
    const NodeId row = row_of(tree, each.node);
    const NodeId item = row == root ? list_item_of(tree, each.node) : root;
    const NodeId cell = row == root ? root : cell_of(tree, each.node);
    const bool same_row = row != root && row == row_before && cell != cell_before;
    const bool tight = !(cell != root && cell == cell_before) &&
                       ((row != root && row_before != root && tree[row].parent == tree[row_before].parent) ||
                        (item != root && item_before != root && item != item_before));
    if (!text.empty()) text += same_row ? " | " : tight ? "\n" : "\n\n";
    if (item != root && item != item_before) text += "- ";
    text += each.text;
    row_before = row;
    item_before = item;
    cell_before = cell;
  }
  return text;
}

std::string fragment_to_text(std::string_view html) {
  const Tree tree{std::string{html}};
  const LeftOut nothing(tree.size(), 0);
  return join(tree, blocks_of(tree, root, nothing));
}

bool holds_markup(std::string_view text) {
  Tokens tokens(text);
  Token token;
  while (tokens.next(token)) {
    if (token.kind != TokenKind::text && token.tag.tag != Tag::other) return true;
    if (token.kind == TokenKind::text && resolve_references(token.text) != token.text) return true;
  }
  return false;
}

}  // namespace corpus::html

#include "corpus/html/tree.h"

#include <algorithm>
#include <array>

#include "corpus/html/references.h"

namespace corpus::html {

namespace {

/// What a cell does not keep from ending.
bool is_table_part(Tag tag) {
  return tag == Tag::table || tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot;
}

}  // namespace

/// Builds the tree after the standard's rules for tags that are left out (13.1.2.4) and end tags that match
/// nothing (13.2.6). It leaves out what moves nodes about: text in tables, and formatting across blocks.
class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree) : tree_(tree) { open_.push_back({root, Tag::other, root}); }

  void run() {
    tree_.nodes_.emplace_back();
    Tokens tokens(tree_.page_);
    Token token;
    while (tokens.next(token)) {
      tree_.cut_ = tree_.nodes_.size() + tree_.attributes_.size() > Tree::most_nodes;
      if (tree_.cut_) break;
      if (token.kind == TokenKind::text) add_text(token.text);
      if (token.kind == TokenKind::start_tag) start(token);
      if (token.kind == TokenKind::end_tag) end(token);
    }
    close_to(0);
    tree_.nodes_[root].end = static_cast<NodeId>(tree_.nodes_.size());
  }

 private:
  struct Open {
    NodeId node = root;
    Tag tag = Tag::other;
    NodeId last_child = root;
  };

  NodeId add(Node node) {
    const auto id = static_cast<NodeId>(tree_.nodes_.size());
    Open& parent = open_.back();
    node.parent = parent.node;
    node.end = id + 1;
    if (parent.last_child == root) {
      tree_.nodes_[parent.node].first_child = id;
    } else {
      tree_.nodes_[parent.last_child].next = id;
    }
    parent.last_child = id;
    tree_.nodes_.push_back(node);
    return id;
  }

  void close_to(std::size_t size) {
    while (open_.size() > std::max<std::size_t>(size, 1)) {
      tree_.nodes_[open_.back().node].end = static_cast<NodeId>(tree_.nodes_.size());
      open_.pop_back();
    }
  }

  void add_text(std::string_view text) {
    if (open_.back().tag == Tag::head && text.find_first_not_of(" \t\r\n\f") != std::string_view::npos)
      close_to(open_.size() - 1);
    add({.tag = Tag::text, .text = text});
  }

  void start(const Token& token) {
    const Tag tag = token.tag.tag;
    const std::uint16_t traits = token.tag.traits;
    if (open_.back().tag == Tag::head && (traits & of_head) == 0) close_to(open_.size() - 1);
    if ((traits & ends_p) != 0) close(Tag::p, boundary);
    close_like(tag);
    const NodeId id = add({.tag = tag,
                           .first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size()),
                           .attributes = static_cast<std::uint32_t>(token.attributes.size()),
                           .text = token.text});
    tree_.attributes_.insert(tree_.attributes_.end(), token.attributes.begin(), token.attributes.end());
    if ((traits & empty) == 0 && open_.size() < Tree::deepest) open_.push_back({id, tag, root});
  }

  /// A list item ends the one before, a row the row before, and so on.
  void close_like(Tag tag) {
    switch (tag) {
      case Tag::li:
        return close_within({Tag::li}, {Tag::ul, Tag::ol, Tag::menu, Tag::dir});
      case Tag::dt:
      case Tag::dd:
        return close_within({Tag::dt, Tag::dd}, {Tag::dl});
      case Tag::option:
      case Tag::optgroup:
        return close_within({Tag::option}, {Tag::select});
      case Tag::td:
      case Tag::th:
        return close_within({Tag::td, Tag::th}, {Tag::table, Tag::tr});
      case Tag::tr:
        return close_within({Tag::tr}, {Tag::table});
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        return close_within({Tag::tbody, Tag::thead, Tag::tfoot}, {Tag::table});
      case Tag::body:
        return close_within({Tag::head}, {Tag::body});
      case Tag::a:
        return close(Tag::a, special);
      default:
        return;
    }
  }

  /// Closes the innermost of `tags`, unless one of `fences` stands before it.
  void close_within(std::initializer_list<Tag> tags, std::initializer_list<Tag> fences) {
    for (std::size_t i = open_.size(); i-- > 1;) {
      const Tag tag = open_[i].tag;
      if (std::ranges::find(tags, tag) != tags.end()) return close_to(i);
      if (std::ranges::find(fences, tag) != fences.end()) return;
    }
  }

  /// Closes the innermost `tag`, unless an element with the trait `fence` stands before it.
  void close(Tag tag, Trait fence) {
    for (std::size_t i = open_.size(); i-- > 1;) {
      if (open_[i].tag == tag) return close_to(i);
      if (has(open_[i].tag, fence)) return;
    }
  }

  void end(const Token& token) {
    const Tag tag = token.tag.tag;
    if (tag == Tag::br) {
      add({.tag = Tag::br, .text = token.text});
    } else if (tag == Tag::other) {
      end_custom(token.text);
    } else if (is_table_part(tag)) {
      close_within({tag},
                   tag == Tag::table ? std::initializer_list<Tag>{} : std::initializer_list<Tag>{Tag::table});
    } else if (tag != Tag::body && tag != Tag::html) {  // what follows them belongs to them
      close(tag, (token.tag.traits & special) != 0 ? boundary : special);
    }
  }

  void end_custom(std::string_view name) {
    for (std::size_t i = open_.size(); i-- > 1;) {
      if (open_[i].tag == Tag::other && tree_.nodes_[open_[i].node].text == name) return close_to(i);
      if (has(open_[i].tag, boundary)) return;
    }
  }

  Tree& tree_;
  std::vector<Open> open_;
};

Tree::Tree(std::string page) : page_(std::move(page)) {
  nodes_.reserve(page_.size() / 24);
  TreeBuilder(*this).run();
}

const Attribute* Tree::find(NodeId id, std::string_view name) const {
  const Node& node = nodes_[id];
  for (std::uint32_t i = 0; i < node.attributes; ++i) {
    const Attribute& each = attributes_[node.first_attribute + i];
    const auto same = [](char written, char wanted) {
      return written == wanted || (wanted >= 'a' && wanted <= 'z' && written + 32 == wanted);
    };
    if (std::ranges::equal(each.name, name, same)) return &each;
  }
  return nullptr;
}

std::string_view Tree::written(NodeId id, std::string_view name) const {
  const Attribute* found = find(id, name);
  return found == nullptr ? std::string_view{} : found->value;
}

std::string Tree::attribute(NodeId id, std::string_view name) const {
  std::string value = resolve_references(written(id, name));
  const std::size_t start = value.find_first_not_of(" \t\r\n");
  if (start == std::string::npos) return {};
  return value.substr(start, value.find_last_not_of(" \t\r\n") - start + 1);
}

bool Tree::has_attribute(NodeId id, std::string_view name) const {
  return find(id, name) != nullptr;
}

std::string Tree::text_of(NodeId id) const {
  std::string text;
  for (NodeId at = id; at < nodes_[id].end;) {
    const Node& node = nodes_[at];
    if (node.tag == Tag::text) text += node.text;
    if (has(node.tag, block) || node.tag == Tag::br) text += ' ';
    at = at != id && has(node.tag, unseen) ? node.end : at + 1;
  }
  return resolve_references(text);
}

}  // namespace corpus::html

#pragma once
// A page as a tree of elements and runs of text.
//
// Why our own and neither gumbo nor libxml2: one megabyte of nested tags, or of attributes, keeps gumbo busy
// for longer than 20 seconds, libxml2's older releases stop at 256 levels and lose what follows, and take as
// long for attributes. This one takes linear time and memory whatever the bytes, and twice libxml2's speed on
// news pages.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/tags.h"
#include "corpus/html/tokens.h"

namespace corpus::html {

/// Number of a node: its place in the order of the document. A parent comes before its children.
using NodeId = std::uint32_t;

/// The node above all others, and what stands for "none": nothing has the root as its child or sibling.
inline constexpr NodeId root = 0;

struct Node {
  Tag tag = Tag::other;
  NodeId parent = root;
  NodeId first_child = root;
  NodeId next = root;  ///< sibling
  NodeId end = root;   ///< one past the last node inside
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
  std::string_view text{};  ///< of a run of text, as written; else the element's name
};

/// Owns the page and its nodes.
class Tree {
 public:
  /// Any text has a tree. Deeper than `deepest` elements become siblings. REQUIRES: valid UTF-8.
  explicit Tree(std::string page);
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  static constexpr std::size_t deepest = 256;
  /// Nodes and attributes that a tree has at most: real pages have some thousands, the memory is 200 MB.
  static constexpr std::size_t most_nodes = 4'000'000;

  /// Whether the page has more nodes than that: those after it are missing.
  bool is_cut() const { return cut_; }

  std::span<const Node> nodes() const { return nodes_; }
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  std::size_t size() const { return nodes_.size(); }

  /// The attribute as written, first of its name; empty when there is none. `name` in lower case.
  std::string_view written(NodeId id, std::string_view name) const;
  /// The same with its character references resolved, without white space at its ends.
  std::string attribute(NodeId id, std::string_view name) const;
  bool has_attribute(NodeId id, std::string_view name) const;

  /// All text inside that a reader sees, its white space as written.
  std::string text_of(NodeId id) const;

 private:
  friend class TreeBuilder;
  const Attribute* find(NodeId id, std::string_view name) const;

  std::string page_;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  bool cut_ = false;
};

}  // namespace corpus::html

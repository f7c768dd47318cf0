#include "server/query/node.h"

#include <algorithm>
#include <utility>

#include "corpus/text/words.h"
#include "indexer/schema.h"

namespace server::query {
namespace {

void add_flat(std::vector<Node>& to, Node&& node, Kind group) {
  if (node.kind != group) return to.push_back(std::move(node));
  for (Node& child : node.children) to.push_back(std::move(child));
}

Node group_of(Kind kind, std::vector<Node>&& nodes) {
  std::vector<Node> flat;
  for (Node& node : nodes) add_flat(flat, std::move(node), kind);
  if (flat.size() == 1) return std::move(flat.front());
  return {.kind = kind, .field = {}, .words = {}, .children = std::move(flat)};
}

bool is_positive(const Node& node) {
  return node.kind != Kind::negation;
}

}  // namespace

Node all_of(std::vector<Node> nodes) {
  std::erase_if(nodes, [](const Node& node) { return node.kind == Kind::everything; });
  if (nodes.empty()) return {};
  Node group = group_of(Kind::all, std::move(nodes));
  if (group.kind == Kind::all)
    std::stable_partition(group.children.begin(), group.children.end(), is_positive);
  return group;
}

Node any_of(std::vector<Node> nodes) {
  return group_of(Kind::any, std::move(nodes));
}

Node negation_of(Node node) {
  if (node.kind == Kind::negation) {
    Node inner = std::move(node.children.front());
    return inner;
  }
  Node negation{.kind = Kind::negation, .field = {}, .words = {}, .children = {}};
  negation.children.push_back(std::move(node));
  return negation;
}

Node lifted_by(Node required, Node lifting) {
  Node lifted{.kind = Kind::lifted, .field = {}, .words = {}, .children = {}};
  lifted.children.push_back(std::move(required));
  lifted.children.push_back(std::move(lifting));
  return lifted;
}

bool is_filter(const Node& node) {
  if (node.kind == Kind::published) return true;
  if (node.children.empty()) return is_value_field(node.field);
  return std::all_of(node.children.begin(), node.children.end(), is_filter);
}

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> words;
  corpus::text::Words walk(text);
  for (corpus::text::Word word; walk.next(word);) {
    words.emplace_back(text.substr(word.start, word.end - word.start));
  }
  return words;
}

bool is_run(std::string_view word) {
  corpus::text::Words walk(word);
  corpus::text::Word first;
  return walk.next(first) && first.kind == corpus::text::WordKind::run;
}

bool is_value_field(std::string_view name) {
  return !name.empty() && indexer::find_field(name) != nullptr;
}

bool is_field(std::string_view name) {
  return name == "title" || name == "published" || is_value_field(name);
}

}  // namespace server::query

#include "server/query/print.h"

#include <string_view>
#include <vector>

namespace server::query {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string quoted(const std::vector<std::string>& words) {
  return '"' + joined(words, " ") + '"';
}

std::string dates(const std::vector<std::string>& bounds) {
  return bounds[0] == bounds[1] ? bounds[0] : bounds[0] + ".." + bounds[1];
}

std::string words_near(const Node& node, const std::string& prefix) {
  const std::string name = node.kind == Kind::near ? " NEAR/" : " ADJ/";
  std::vector<std::string> words;
  for (const std::string& word : node.words) words.push_back(prefix + word);
  return joined(words, name + std::to_string(node.window) + ' ');
}

std::string leaf(const Node& node) {
  const std::string prefix = node.field.empty() ? "" : node.field + ':';
  switch (node.kind) {
    case Kind::word:
      return prefix + node.words.front();
    case Kind::exact:
      return prefix + '=' + node.words.front();
    case Kind::prefix:
      return prefix + node.words.front() + '*';
    case Kind::compound:
      return prefix + joined(node.words, "-");
    case Kind::phrase:
      return prefix + quoted(node.words);
    case Kind::value:
      return prefix + (node.words.size() == 1 ? node.words.front() : quoted(node.words));
    case Kind::published:
      return prefix + dates(node.words);
    case Kind::near:
    case Kind::adjacent:
      return words_near(node, prefix);
    default:
      return {};
  }
}

bool is_group(const Node& node) {
  return !node.children.empty() || node.kind == Kind::near || node.kind == Kind::adjacent;
}

std::string member(const Node& node) {
  return is_group(node) ? '(' + to_text(node) + ')' : to_text(node);
}

std::string negated(const Node& negation) {
  return "NOT " + member(negation.children.front());
}

std::string all(const Node& node) {
  std::string text;
  for (const Node& child : node.children) {
    const bool negation = child.kind == Kind::negation;
    if (!text.empty()) text += negation ? " " : " AND ";
    text += negation ? negated(child) : member(child);
  }
  return text;
}

std::string any(const Node& node) {
  std::vector<std::string> members;
  for (const Node& child : node.children) {
    members.push_back(child.kind == Kind::negation ? negated(child) : member(child));
  }
  return joined(members, " OR ");
}

}  // namespace

std::string to_text(const Node& node) {
  switch (node.kind) {
    case Kind::all:
      return all(node);
    case Kind::any:
      return any(node);
    case Kind::negation:
      return negated(node);
    case Kind::lifted:
      return '+' + member(node.children[0]) + ' ' + member(node.children[1]);
    default:
      return leaf(node);
  }
}

}  // namespace server::query

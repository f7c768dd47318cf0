#include "server/query/translate.h"

#include <algorithm>
#include <utility>

#include "indexer/schema.h"
#include "server/query/leaf_queries.h"
#include "server/query/widening.h"

namespace server::query {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

bool is_word(const Node& node) {
  return node.kind == Kind::word && node.field.empty();
}

class Translator {
 public:
  explicit Translator(const Archive& archive) : leaves_(archive), widening_(archive, leaves_) {}

  Translation translate(const Node& root) {
    Translation result;
    result.query = query(root, Marking::on);
    result.targets = std::move(leaves_.targets);
    result.variants = std::move(widening_.variants);
    result.neighbours = std::move(neighbours_);
    result.notes = std::move(leaves_.notes);
    return result;
  }

 private:
  Query query(const Node& node, Marking marking) {
    switch (node.kind) {
      case Kind::everything:
        return Query::MatchAll;
      case Kind::word:
      case Kind::compound:
        return widening_.widen(leaves_.of(node, marking), widening_.look_up(node.words, node.field), marking);
      case Kind::any:
        if (marking == Marking::on) add_neighbours(node.children);
        return joined(Query::OP_OR, list(node.children, Query::OP_OR, marking));
      case Kind::negation:
        return {Query::OP_AND_NOT, Query::MatchAll, query(node.children.front(), Marking::off)};
      case Kind::all:
        return all(node, marking);
      case Kind::lifted:
        return {Query::OP_AND_MAYBE, query(node.children[0], marking), query(node.children[1], marking)};
      default:
        return leaves_.of(node, marking);
    }
  }

  /// Words from `nodes[at]` on that have further forms as one name.
  Widened name_at(const std::vector<Node>& nodes, std::size_t at) {
    std::vector<std::string> words;
    Widened longest;
    while (words.size() < most_words_of_a_name && at + words.size() < nodes.size() &&
           is_word(nodes[at + words.size()])) {
      words.push_back(nodes[at + words.size()].words.front());
      if (words.size() == 1) continue;
      Widened name = widening_.look_up(words, {});
      if (!name.forms.empty()) longest = std::move(name);
    }
    return longest;
  }

  /// Nodes that `joint` joins; neighbours that have further forms together come as one query.
  Queries list(const std::vector<Node>& nodes, Query::op joint, Marking marking) {
    Queries parts;
    for (std::size_t at = 0; at < nodes.size();) {
      const Widened name = name_at(nodes, at);
      if (name.forms.empty()) {
        parts.push_back(query(nodes[at++], marking));
        continue;
      }
      Queries words;
      for (std::size_t word = 0; word < name.words.size(); ++word) {
        words.push_back(query(nodes[at++], marking));
      }
      parts.push_back(widening_.widen(joined(joint, words), name, marking));
    }
    return parts;
  }

  void add_neighbours(const std::vector<Node>& nodes) {
    std::string before;  // empty: not a word
    for (const Node& node : nodes) {
      const bool plain = is_word(node) && !is_run(node.words.front());
      std::string term =
          plain ? indexer::bounded_term("", leaves_.form_of(node.words.front())) : std::string();
      if (!before.empty() && !term.empty()) neighbours_.push_back({before, term});
      before = std::move(term);
    }
  }

  Query all(const Node& node, Marking marking) {
    std::vector<Node> scored;
    Queries narrowing;
    Queries excluded;
    for (const Node& child : node.children) {
      if (child.kind == Kind::negation) {
        excluded.push_back(query(child.children.front(), Marking::off));
      } else if (is_filter(child)) {
        narrowing.push_back(query(child, marking));
      } else {
        scored.push_back(child);
      }
    }
    Query text(Query::MatchAll);
    if (!scored.empty()) text = joined(Query::OP_AND, list(scored, Query::OP_AND, marking));
    if (marking == Marking::on) add_neighbours(scored);
    return without(narrowed(text, narrowing), excluded);
  }

  static Query narrowed(const Query& query, const Queries& narrowing) {
    if (narrowing.empty()) return query;
    const Query filter = joined(Query::OP_AND, narrowing);
    return query.get_type() == Query::LEAF_MATCH_ALL ? filter : Query(Query::OP_FILTER, query, filter);
  }

  static Query without(const Query& query, const Queries& excluded) {
    if (excluded.empty()) return query;
    return {Query::OP_AND_NOT, query, joined(Query::OP_OR, excluded)};
  }

  NeighbourList neighbours_;
  LeafQueries leaves_;
  Widening widening_;
};

/// Whether some part of it says something of the text.
bool weighs(const Node& node) {
  if (node.kind == Kind::everything || node.kind == Kind::negation || is_filter(node)) return false;
  return node.children.empty() || std::any_of(node.children.begin(), node.children.end(), weighs);
}

}  // namespace

Translation translate(const Node& root, const Archive& archive) {
  Translation result = Translator(archive).translate(root);
  result.weighing = weighs(root) ? Weighing::scored : Weighing::none;
  return result;
}

}  // namespace server::query

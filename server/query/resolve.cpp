#include "server/query/resolve.h"

#include <cstddef>
#include <utility>

#include "corpus/text/stop_words.h"

namespace server::query {
namespace {

/// Longest query without operators that asks for every word.
constexpr std::size_t most_words_for_all = 4;

std::size_t positive_words(const Expression& expression) {
  if (expression.joint == Joint::leaf) return is_filter(expression.leaf) ? 0 : 1;
  std::size_t words = 0;
  for (const Part& part : expression.parts) {
    if (part.sign != Sign::excluded) words += positive_words(part.expression);
  }
  return words;
}

/// The parts of a list by what they do.
struct Sorted {
  std::vector<Node> plain;
  std::vector<Node> required;
  std::vector<Node> narrowing;  ///< filters and negations
};

void sort_in(Sorted& sorted, Node node, Sign sign) {
  if (node.kind == Kind::everything) return;
  if (sign == Sign::excluded) {
    node = negation_of(std::move(node));
    sign = Sign::plain;
  }
  if (node.kind == Kind::negation || is_filter(node)) {
    sorted.narrowing.push_back(std::move(node));
  } else {
    (sign == Sign::required ? sorted.required : sorted.plain).push_back(std::move(node));
  }
}

bool is_free_word(const Node& node) {
  return node.kind == Kind::word && node.field.empty();
}

void drop_stop_words(Sorted& sorted, const std::vector<std::string>& languages) {
  std::vector<std::string> words;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < sorted.plain.size(); ++at) {
    if (!is_free_word(sorted.plain[at])) continue;
    words.push_back(sorted.plain[at].words.front());
    places.push_back(at);
  }
  std::vector<std::size_t> stops = corpus::text::stop_words_among(words, languages);
  if (stops.size() == sorted.plain.size() && sorted.required.empty()) return;
  for (; !stops.empty(); stops.pop_back()) {
    sorted.plain.erase(sorted.plain.begin() + static_cast<std::ptrdiff_t>(places[stops.back()]));
  }
}

/// What the list asks of the text.
Node core_of(Sorted& sorted, Joining joining) {
  if (sorted.required.empty()) {
    if (sorted.plain.empty()) return {};
    return joining == Joining::any ? any_of(std::move(sorted.plain)) : all_of(std::move(sorted.plain));
  }
  if (joining == Joining::all) {
    for (Node& node : sorted.plain) sorted.required.push_back(std::move(node));
    sorted.plain.clear();
  }
  Node required = all_of(std::move(sorted.required));
  if (sorted.plain.empty()) return required;
  return lifted_by(std::move(required), any_of(std::move(sorted.plain)));
}

Node resolve_list(const Expression& list, const Reading& reading) {
  Sorted sorted;
  for (const Part& part : list.parts) sort_in(sorted, resolve(part.expression, reading), part.sign);
  drop_stop_words(sorted, reading.languages);
  std::vector<Node> nodes;
  nodes.push_back(core_of(sorted, reading.joining));
  for (Node& node : sorted.narrowing) nodes.push_back(std::move(node));
  return all_of(std::move(nodes));
}

}  // namespace

Joining joining_of(const Parsed& parsed, Match match) {
  if (match == Match::all) return Joining::all;
  if (match == Match::any) return Joining::any;
  const bool every =
      parsed.operators == Operators::used || positive_words(parsed.expression) <= most_words_for_all;
  return every ? Joining::all_but_lifted : Joining::any;
}

Node resolve(const Expression& expression, const Reading& reading) {
  if (expression.joint == Joint::leaf) return expression.leaf;
  if (expression.joint == Joint::list) return resolve_list(expression, reading);
  std::vector<Node> nodes;
  for (const Part& part : expression.parts) nodes.push_back(resolve(part.expression, reading));
  return expression.joint == Joint::all ? all_of(std::move(nodes)) : any_of(std::move(nodes));
}

}  // namespace server::query

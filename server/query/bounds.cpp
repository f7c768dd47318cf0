#include "server/query/bounds.h"

#include <algorithm>
#include <utility>

#include "corpus/text/utf8.h"
#include "server/problem.h"

namespace server::query {
namespace {

struct Counts {
  std::size_t terms = 0;
  std::size_t wildcards = 0;
};

std::string at_most(std::size_t limit, std::string_view what) {
  return "; at most " + std::to_string(limit) + " " + std::string(what) + " are allowed";
}

/// What a word costs: a run is searched by its characters.
std::size_t terms_of(const std::string& word) {
  return is_run(word) ? corpus::text::length(word) : 1;
}

void check_prefix(const std::string& beginning, const Limits& limits) {
  if (corpus::text::length(beginning) >= limits.wildcard_letters) return;
  refuse("the wildcard \"" + beginning + "*\" is too short; write at least " +
         std::to_string(limits.wildcard_letters) + " letters before the *");
}

void check_leaf(const Node& node, const Limits& limits) {
  if (node.kind == Kind::prefix) check_prefix(node.words.front(), limits);
  if (node.kind == Kind::near || node.kind == Kind::adjacent) {
    if (node.window > limits.near_window) {
      refuse("a distance of " + std::to_string(node.window) + " words is too wide; NEAR and ADJ reach " +
             std::to_string(limits.near_window) + " words at most");
    }
  }
  if (node.words.size() > limits.phrase_words) {
    refuse("a phrase of " + std::to_string(node.words.size()) + " words is too long" +
           at_most(limits.phrase_words, "words"));
  }
}

void count(const Node& node, const Limits& limits, Counts& counts) {
  check_leaf(node, limits);
  if (node.kind == Kind::prefix) ++counts.wildcards;
  for (const std::string& word : node.words) counts.terms += terms_of(word);
  for (const Node& child : node.children) count(child, limits, counts);
}

/// Deepest nesting of parentheses outside quotation marks.
std::size_t depth_of(std::string_view understood) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool quoted = false;
  for (const char byte : understood) {
    if (byte == '"') quoted = !quoted;
    if (quoted) continue;
    if (byte == '(') deepest = std::max(deepest, ++depth);
    if (byte == ')') --depth;
  }
  return deepest;
}

}  // namespace

void refuse(std::string detail) {
  throw ProblemError{
      {.status = 400, .code = "query_too_complex", .detail = std::move(detail), .parameter = "q"}};
}

void check_length(std::string_view text, const Limits& limits) {
  const std::size_t characters = corpus::text::length(text);
  if (characters <= limits.query_characters) return;
  refuse("the query has " + std::to_string(characters) + " characters" +
         at_most(limits.query_characters, "characters"));
}

void check_bounds(const Node& node, std::string_view understood, const Limits& limits) {
  Counts counts;
  count(node, limits, counts);
  if (counts.terms > limits.query_terms) {
    refuse("the query has " + std::to_string(counts.terms) + " words" + at_most(limits.query_terms, "words"));
  }
  if (counts.wildcards > limits.wildcards) {
    refuse("the query has " + std::to_string(counts.wildcards) + " wildcards" +
           at_most(limits.wildcards, "wildcards"));
  }
  if (depth_of(understood) > limits.query_depth) {
    refuse("the query is nested too deeply" + at_most(limits.query_depth, "levels of parentheses"));
  }
}

}  // namespace server::query

#pragma once
// A query as it was understood: a plain tree in one normal form, so that equal questions are equal values.
//
// Normal form: no `all` directly in an `all`, no `any` in an `any`, no group of one, no negation of a
// negation, and in an `all` the negations stand last. The makers below keep it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server::query {

enum class Kind : std::uint8_t {
  everything,  ///< matches every article
  word,        ///< one word, in all its inflections
  exact,       ///< one word, as written but for case and marks
  prefix,      ///< beginning of words
  compound,    ///< two or more words written as one ("cease-fire"): all of them, better side by side
  phrase,      ///< words that follow each other
  value,       ///< words of a value, or the whole value, of a field such as `source`
  published,   ///< words: first and last date; empty: open
  near,        ///< words within `window` of each other, in any order
  adjacent,    ///< words within `window` of each other, in this order
  all,         ///< every child
  any,         ///< one child or more
  negation,    ///< not the child
  lifted,      ///< the first child; articles that match the second too rank higher
};

struct Node {
  Kind kind = Kind::everything;
  std::string field;               ///< empty: title and body
  std::vector<std::string> words;  ///< of a leaf, as written; cut as the index cuts them
  std::vector<Node> children;
  std::size_t window = 0;  ///< of near and adjacent

  bool operator==(const Node&) const = default;
};

Node all_of(std::vector<Node> nodes);  ///< everything when there are none
Node any_of(std::vector<Node> nodes);  ///< REQUIRES: at least one
Node negation_of(Node node);
Node lifted_by(Node required, Node lifting);

/// Whether it only narrows down, by values and dates, and says nothing of the text.
bool is_filter(const Node& node);

/// The words of a text as the index cuts them.
std::vector<std::string> cut(std::string_view text);

/// Whether a word is a run of a script that is written without spaces. REQUIRES: one word of cut().
bool is_run(std::string_view word);

/// Names that may stand before a colon: `title`, those of indexer::value_fields, `published`.
bool is_field(std::string_view name);
bool is_value_field(std::string_view name);

}  // namespace server::query

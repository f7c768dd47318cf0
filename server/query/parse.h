#pragma once
// Query text -> expression, by the grammar of docs/query-syntax.md. What words without an operator between
// them mean is not decided here but in resolve.h.
//
//   any     := all ("OR" all)*
//   all     := list ("AND" list)*
//   list    := item+
//   item    := ["NOT" | "+" | "-"] near
//   near    := primary (("NEAR" | "ADJ")["/" number] primary)*
//   primary := "(" any ")" | phrase | word | "=" word | word "*" | field ":" primary

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/query/node.h"

namespace server::query {

enum class Sign : std::uint8_t { plain, required, excluded };
enum class Joint : std::uint8_t { leaf, list, all, any };

struct Part;

/// A leaf, or parts with what joins them. Only parts of a `list` have signs.
struct Expression {
  Joint joint = Joint::list;
  Node leaf;
  std::vector<Part> parts;
};

struct Part {
  Sign sign = Sign::plain;
  Expression expression;
};

/// AND OR NOT NEAR ADJ; parentheses, fields and signs are none.
enum class Operators : std::uint8_t { absent, used };

struct Parsed {
  Expression expression;
  Operators operators = Operators::absent;
  std::vector<std::string> notes;  ///< what was read otherwise than it looks, for people
};

/// Never fails: a text against the grammar is read as plain words, with a note.
/// Throws ProblemError only when parentheses are nested beyond Limits::query_depth.
Parsed parse(std::string_view text, const Limits& limits);

}  // namespace server::query

#pragma once
// What words mean that stand beside each other without an operator, and which of them are left out.

#include <cstdint>
#include <string>
#include <vector>

#include "server/query/node.h"
#include "server/query/parse.h"
#include "server/search_request.h"

namespace server::query {

/// What joins words of a list.
enum class Joining : std::uint8_t {
  all,             ///< every word, whatever its sign
  all_but_lifted,  ///< every word; beside words with `+` those without lift the rank only
  any,             ///< one word or more; beside words with `+` they lift the rank only
};

struct Reading {
  Joining joining = Joining::all_but_lifted;
  std::vector<std::string> languages;  ///< whose stop words are left out, most articles first
};

/// `automatic`: every word for up to four words without operators and for any query with them, else any word.
Joining joining_of(const Parsed& parsed, Match match);

/// The query in normal form. In a list, values and dates always narrow down, stop words are left out where
/// others remain, and excluded words are excluded from all of it.
Node resolve(const Expression& expression, const Reading& reading);

}  // namespace server::query

#pragma once
// Every parameter of a search: its name, how often it may be given, and both ways between text and request.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/search_request.h"

namespace server {

enum class Shape : std::uint8_t {
  text,    ///< once; a string in JSON
  number,  ///< once; a whole number in JSON
  share,   ///< once; a number from 0 to 1 in JSON
  flag,    ///< once; true or false, in JSON, too
  names,   ///< once, separated by commas; a string or an array of strings in JSON
  values,  ///< any number of times; a string or an array of strings in JSON
};

/// One parameter as it was given: valid UTF-8 without NUL, not empty.
struct Given {
  std::string_view name;
  std::string_view value;
  const Limits& limits;
};

struct KnownParameter {
  std::string_view name;
  Shape shape;
  /// Throws ProblemError when the value is not allowed.
  void (*set)(SearchRequest& to, const Given& given);
  /// The values that `set` would need to be given; none when the member has its default.
  std::vector<std::string> (*get)(const SearchRequest& from, std::string_view name);
};

/// In the order in which to_url() writes them.
std::span<const KnownParameter> known_parameters();

/// nullptr when there is none of this name.
const KnownParameter* find_parameter(std::string_view name);

/// `value` in quotation marks, shortened, for an error's text.
std::string shown(std::string_view value);

/// Throws ProblemError: 400 `invalid_parameter`.
[[noreturn]] void refuse_parameter(std::string_view name, std::string detail);

/// `a, b or c`.
std::string alternatives(const std::vector<std::string>& names);

}  // namespace server

#pragma once
// Every parameter of an Algolia query, in one table: those that are read, those that are ignored because they
// change no result (analytics), and those that would and are refused.

#include <span>
#include <string_view>

#include "server/wire/algolia/query.h"
#include "server/wire/given.h"

namespace server::wire::algolia {

struct Parameter {
  std::string_view name;
  /// Throws ProblemError: 400 `invalid_parameter`, when the value is not allowed.
  void (*set)(Query& to, const Given& given);
};

std::span<const Parameter> parameters();

/// Throws ProblemError when there is none of the name.
void set(Query& to, const Given& given);

}  // namespace server::wire::algolia

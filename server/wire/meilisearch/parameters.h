#pragma once
// Every parameter of a Meilisearch query, in one table: those that are read, those that change no result and
// are ignored, and those that would and are refused.

#include <span>
#include <string_view>

#include "server/wire/given.h"
#include "server/wire/meilisearch/query.h"

namespace server::wire::meilisearch {

struct Parameter {
  std::string_view name;
  /// Throws ProblemError: 400 `invalid_parameter`, when the value is not allowed.
  void (*set)(Query& to, const Given& given);
};

std::span<const Parameter> parameters();

/// Throws ProblemError when there is none of the name.
void set(Query& to, const Given& given);

}  // namespace server::wire::meilisearch

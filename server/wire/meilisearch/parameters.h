#pragma once
// Every parameter of a Meilisearch query, in one table: those that are read, those that change no result and
// are ignored, and those that would and are refused.

#include "server/wire/given.h"
#include "server/wire/meilisearch/query.h"

namespace server::wire::meilisearch {

/// Throws ProblemError: 400 `invalid_parameter`, when there is none of the name, or the value is not allowed.
void set(Query& to, const Given& given);

}  // namespace server::wire::meilisearch

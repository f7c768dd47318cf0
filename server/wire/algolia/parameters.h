#pragma once
// Every parameter of an Algolia query, in one table: those that are read, those that are ignored because they
// change no result (analytics), and those that would and are refused.

#include "server/wire/algolia/query.h"
#include "server/wire/given.h"

namespace server::wire::algolia {

/// Throws ProblemError: 400 `invalid_parameter`, when there is none of the name, or the value is not allowed.
void set(Query& to, const Given& given);

}  // namespace server::wire::algolia

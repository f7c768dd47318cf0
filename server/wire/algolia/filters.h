#pragma once
// facetFilters and numericFilters: arrays of conditions, ANDed, of which an array inside is ORed.

#include "server/filter/expression.h"
#include "server/wire/given.h"

namespace server::wire::algolia {

/// `[["source:A","source:B"],"tag:-war"]`: a dash before the value means all others, `\-` a dash that belongs
/// to it. Throws ProblemError, as does the other.
filter::Expression facet_filters(const Given& given);

/// `["published>=5","published:5 TO 9"]`.
filter::Expression numeric_filters(const Given& given);

}  // namespace server::wire::algolia

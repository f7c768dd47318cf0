#pragma once
// The hits of one result in Algolia's form.

#include "server/render/json_writer.h"
#include "server/results.h"
#include "server/wire/attributes.h"
#include "server/wire/budget.h"

namespace server::wire::algolia {

/// `[{"objectID", ..., "_highlightResult", "_snippetResult"}]`.
void write_hits(render::JsonWriter& json, const Results& results, const Showing& showing, Budget& budget);

}  // namespace server::wire::algolia

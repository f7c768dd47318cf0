#pragma once
// The hits of one result in Meilisearch's form.

#include "server/render/json_writer.h"
#include "server/results.h"
#include "server/wire/budget.h"
#include "server/wire/meilisearch/query.h"

namespace server::wire::meilisearch {

/// `[{"id", ..., "_formatted", "_matchesPosition", "_rankingScore"}]`.
void write_hits(render::JsonWriter& json, const Results& results, const Query& query, Budget& budget);

}  // namespace server::wire::meilisearch

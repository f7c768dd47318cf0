#include "server/routes/routes.h"

#include <array>

#include "server/connections/characters.h"
#include "server/routes/algolia.h"
#include "server/routes/article.h"
#include "server/routes/asset.h"
#include "server/routes/compare.h"
#include "server/routes/description.h"
#include "server/routes/health.h"
#include "server/routes/home.h"
#include "server/routes/meilisearch.h"
#include "server/routes/metrics.h"
#include "server/routes/opensearch.h"
#include "server/routes/saved.h"
#include "server/routes/search.h"
#include "server/routes/similar.h"
#include "server/routes/stats.h"
#include "server/routes/stories.h"
#include "server/routes/suggest.h"
#include "server/routes/target.h"
#include "server/routes/write.h"
#include "server/wire/algolia/write.h"
#include "server/wire/meilisearch/write.h"

namespace server::routes {
namespace {

using keys::Access;

constexpr std::string_view any_type{};
constexpr ErrorForm as_algolia = wire::algolia::error_json;
constexpr ErrorForm as_meilisearch = wire::meilisearch::error_json;

constexpr auto routes = std::to_array<Route>({
    {"GET", "/", home, nullptr, Metering::counted},
    {"GET", "/search", search, nullptr, Metering::counted},
    {"POST", "/search", search_posted, &Limits::search_body_bytes, Metering::counted},
    {"GET", "/articles/{}", article, nullptr, Metering::counted},
    {"PUT", "/articles/{}", put_article, &Limits::article_body_bytes, Metering::counted, Access::write,
     "application/json"},
    {"DELETE", "/articles/{}", delete_article, nullptr, Metering::counted, Access::write},
    {"POST", "/articles", post_articles, &Limits::articles_body_bytes, Metering::counted, Access::write,
     "application/x-ndjson, application/json"},
    {"GET", "/articles/{}/similar", similar, nullptr, Metering::counted},
    {"GET", "/compare", compare, nullptr, Metering::counted},
    {"GET", "/suggest", suggest, nullptr, Metering::counted},
    {"GET", "/stories", stories, nullptr, Metering::counted},
    {"GET", "/stories/{}", story, nullptr, Metering::counted},
    {"GET", "/searches", saved_searches, nullptr, Metering::counted},
    {"POST", "/searches", save_search, &Limits::search_body_bytes, Metering::counted, Access::admin,
     "application/json"},
    {"GET", "/searches/{}", saved_search, nullptr, Metering::counted},
    {"DELETE", "/searches/{}", delete_search, nullptr, Metering::counted, Access::admin},
    {"GET", "/stats", stats, nullptr, Metering::counted},
    {"GET", "/healthz", healthz, nullptr, Metering::free, Access::open},
    {"GET", "/readyz", readyz, nullptr, Metering::free, Access::open},
    {"GET", "/metrics", metrics, nullptr, Metering::free},
    {"GET", "/openapi.json", openapi, nullptr, Metering::counted, Access::open},
    {"GET", "/opensearch.xml", opensearch, nullptr, Metering::counted, Access::open},
    {"GET", "/docs", docs, nullptr, Metering::counted, Access::open},
    {"GET", "/assets/{}", asset, nullptr, Metering::free, Access::open},
    {"POST", "/1/indexes/*/queries", algolia_queries, &Limits::search_body_bytes, Metering::counted,
     Access::read, any_type, as_algolia, Bodies::in_chunks_too},
    {"POST", "/searchkit", searchkit, &Limits::search_body_bytes, Metering::counted, Access::read, any_type,
     as_algolia},
    {"POST", "/multi-search", multi_search, &Limits::search_body_bytes, Metering::counted, Access::read,
     any_type, as_meilisearch},
    {"POST", "/indexes/{}/search", index_search, &Limits::search_body_bytes, Metering::counted, Access::read,
     any_type, as_meilisearch},
    {"POST", "/indexes/{}/facet-search", facet_search, &Limits::search_body_bytes, Metering::counted,
     Access::read, any_type, as_meilisearch},
    {"GET", "/health", health, nullptr, Metering::free, Access::open, any_type, as_meilisearch},
    {"GET", "/version", version, nullptr, Metering::free, Access::open, any_type, as_meilisearch},
});

void append_method(std::string& allowed, std::string_view method) {
  if (!allowed.empty()) allowed += ", ";
  allowed += method == "GET" ? "GET, HEAD" : method;
}

}  // namespace

std::span<const Route> all() {
  return routes;
}

Found find(std::string_view method, std::string_view path) {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Found found;
  for (const Route& route : routes) {
    const auto argument = match(route.pattern, path);
    if (!argument) continue;
    append_method(found.allowed, route.method);
    if (route.error != nullptr) found.error = route.error;
    if (route.method != wanted) continue;
    found.route = &route;
    found.argument = *argument;
  }
  if (!found.allowed.empty()) found.allowed += ", OPTIONS";
  return found;
}

bool takes_type(const Route& route, std::string_view content_type) {
  const std::string_view type = connections::trimmed(content_type.substr(0, content_type.find(';')));
  std::string lowered{type};
  for (char& byte : lowered) byte = connections::lower(byte);
  return route.types.empty() || connections::lists(route.types, lowered);
}

bool takes_chunks(std::string_view method, std::string_view path) {
  const Found found = find(method, path);
  return found.route != nullptr && found.route->bodies == Bodies::in_chunks_too;
}

ErrorForm error_form(std::string_view path) {
  return find("GET", path).error;
}

std::size_t body_limit(const Limits& limits, std::string_view method, std::string_view path) {
  const Found found = find(method, path);
  const bool takes_one = found.route != nullptr && found.route->body_bytes != nullptr;
  // Where there is no route the answer is its error, not one about the body, so a body of usual length may
  // come.
  return takes_one ? limits.*(found.route->body_bytes) : limits.search_body_bytes;
}

}  // namespace server::routes

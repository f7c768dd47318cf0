#include "server/routes/routes.h"

#include <array>

#include "server/routes/article.h"
#include "server/routes/asset.h"
#include "server/routes/description.h"
#include "server/routes/health.h"
#include "server/routes/home.h"
#include "server/routes/search.h"
#include "server/routes/stats.h"
#include "server/routes/suggest.h"
#include "server/routes/target.h"

namespace server::routes {
namespace {

constexpr auto routes = std::to_array<Route>({
    {"GET", "/", home, nullptr, Metering::counted},
    {"GET", "/search", search, nullptr, Metering::counted},
    {"POST", "/search", search_posted, &Limits::search_body_bytes, Metering::counted},
    {"GET", "/articles/{}", article, nullptr, Metering::counted},
    {"GET", "/suggest", suggest, nullptr, Metering::counted},
    {"GET", "/stats", stats, nullptr, Metering::counted},
    {"GET", "/healthz", healthz, nullptr, Metering::free},
    {"GET", "/readyz", readyz, nullptr, Metering::free},
    {"GET", "/openapi.json", openapi, nullptr, Metering::counted},
    {"GET", "/docs", docs, nullptr, Metering::counted},
    {"GET", "/assets/{}", asset, nullptr, Metering::free},
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
    if (route.method != wanted) continue;
    found.route = &route;
    found.argument = *argument;
  }
  if (!found.allowed.empty()) found.allowed += ", OPTIONS";
  return found;
}

std::size_t body_limit(const Limits& limits, std::string_view method, std::string_view path) {
  const Found found = find(method, path);
  const bool takes_one = found.route != nullptr && found.route->body_bytes != nullptr;
  // Where there is no route the answer is its error, not one about the body, so a body of usual length may
  // come.
  return takes_one ? limits.*(found.route->body_bytes) : limits.search_body_bytes;
}

}  // namespace server::routes

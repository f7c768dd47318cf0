#pragma once
// What a handler reads, what it may use, what it gives back. No HTTP library in sight.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/connections/worker.h"
#include "server/metrics/request_tally.h"
#include "server/searcher.h"
#include "server/site.h"
#include "server/url.h"
#include "server/writes/writer.h"

namespace server::saved {
class Store;
}

namespace server::routes {

/// One request. The views live as long as the call to the handler.
struct Call {
  std::string_view method;  ///< GET for HEAD too
  std::string_view target;  ///< as sent: path and query, percent-encoded
  std::string_view body;
  std::string_view accept;  ///< header, empty when absent; so below
  std::string_view if_none_match;
  std::string_view if_match{};
  std::string_view host;    ///< letters, digits and `.-_:[]` only
  std::string argument{};   ///< what stood for `{}` in the route's pattern, decoded
  Parameters parameters{};  ///< of the query, decoded
};

struct Header {
  std::string_view name;  ///< a literal
  std::string value;
};

struct Context;
class Later;

struct Reply {
  int status = 200;
  std::string_view content_type{};  ///< a literal; empty: no body
  std::string body{};
  std::vector<Header> headers{};
  std::shared_ptr<Later> later{};  ///< not null: there is no reply yet, and nothing else of this counts
};

/// A reply that waits for something done elsewhere.
class Later : public connections::Errand {
 public:
  /// REQUIRES: it is done. May throw what a handler may.
  virtual Reply reply(Context& context) = 0;
};

/// What a worker's handlers work with.
struct Context {
  const Site& site;
  Searcher& searcher;
  writes::Writer* writer = nullptr;  ///< for routes that write
  const metrics::RequestTallies* requests = nullptr;
  saved::Store* saved = nullptr;  ///< for routes of saved searches
};

using Handler = Reply (*)(const Call&, Context&);

namespace content_type {
inline constexpr std::string_view json = "application/json";
inline constexpr std::string_view problem = "application/problem+json";
inline constexpr std::string_view html = "text/html; charset=utf-8";
}  // namespace content_type

/// The site under the name that the client knows it by, for what is read elsewhere.
Site addressed(const Site& site, const Call& call);

/// Throws ProblemError for the first parameter that is not in `known`.
void refuse_parameters_except(const Call& call, std::string_view known = {});

}  // namespace server::routes

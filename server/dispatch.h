#pragma once
// From request to answer: finds the route, calls its handler, and is the one place where errors become
// answers.

#include <string>
#include <string_view>

#include "server/cors.h"
#include "server/keys/key_ring.h"
#include "server/log.h"
#include "server/names/operators_aliases.h"
#include "server/problem.h"
#include "server/rate_limiter.h"
#include "server/routes/call.h"
#include "server/site.h"

namespace server {

/// A request as it came. The views live as long as the call to answer.
struct Incoming {
  std::string_view method;
  std::string_view target;
  std::string_view body;
  std::string_view client;  ///< the socket's address
  std::string_view accept;
  std::string_view if_none_match;
  std::string_view if_match{};
  std::string_view content_type{};
  std::string_view host{};
  CorsHeaders cors{};
  keys::Credentials credentials{};
};

/// What all workers share. Thread-safe.
struct Doors {
  const Site& site;
  const Cors& cors;
  RateLimiter& limiter;
  Log& log;
  const keys::KeyRing& keys;
  writes::Writer& writer;
  metrics::RequestTallies& requests;
  saved::Store& saved;
  const names::OperatorsAliases& aliases;
};

/// One for each worker.
class Dispatcher {
 public:
  Dispatcher(const Doors& doors, Searcher& searcher)
      : doors_(doors), context_{doors.site, searcher, &doors.writer, &doors.requests, &doors.saved} {}

  /// Never throws for what a request or the index did. The answer has every header but the request's id and
  /// those of the connection and the body's length; unless it has to wait, and comes later.
  routes::Reply answer(const Incoming& incoming);

  /// The answer that had to wait. REQUIRES: it is done.
  routes::Reply answer(routes::Later& later, const Incoming& incoming);

  /// The same for a request that was refused before it came here.
  routes::Reply refuse(const Problem& problem, const Incoming& incoming) const;

 private:
  template <class Make>
  routes::Reply guarded(const routes::Call& call, Make&& make) const;
  routes::Reply route(const Incoming& incoming, routes::Call& call);
  routes::Reply refusal(const Problem& problem, const routes::Call& call) const;
  void finish(routes::Reply& reply, const Incoming& incoming) const;

  Doors doors_;
  routes::Context context_;
};

}  // namespace server

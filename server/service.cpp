#include "server/service.h"

#include <chrono>
#include <memory>

#include <httplib.h>

#include "server/connections/library_worker.h"
#include "server/internet_date.h"
#include "server/keys/in_target.h"
#include "server/request_id.h"
#include "server/routes/routes.h"
#include "server/routes/target.h"
#include "server/trace.h"

namespace server {
namespace {

using Clock = std::chrono::steady_clock;
using routes::Reply;

// One worker's way from the library to the dispatcher and back.
class Desk {
 public:
  Desk(const Doors& doors, const std::string& index_path, std::shared_ptr<Tables> tables)
      : doors_(doors),
        tally_(doors.requests.another()),
        searcher_(index_path, doors.site.limits, std::move(tables)),
        dispatcher_(doors, searcher_) {}

  void serve(const httplib::Request& request, httplib::Response& response) {
    if (awaited_ != nullptr)
      return write(dispatcher_.answer(*awaited_->later, incoming(request)), request, response);
    Reply reply = dispatcher_.answer(incoming(request));
    if (!reply.later) return write(std::move(reply), request, response);
    errand_ = std::make_shared<Awaited>(std::move(reply.later), began_);
  }

  void refuse(const Problem& problem, const httplib::Request& request, httplib::Response& response) {
    write(dispatcher_.refuse(problem, incoming(request)), request, response);
  }

  /// `errand`: what the request has waited for, if it has.
  void begin(connections::Errand* errand) {
    awaited_ = dynamic_cast<Awaited*>(errand);
    began_ = awaited_ == nullptr ? Clock::now() : awaited_->began;
  }

  /// What the request has to wait for, if it has to.
  std::shared_ptr<connections::Errand> take_errand() { return std::move(errand_); }

 private:
  struct Awaited : connections::Errand {
    Awaited(std::shared_ptr<routes::Later> what, Clock::time_point since)
        : later(std::move(what)), began(since) {}
    void when_done(std::function<void()> done) noexcept override { later->when_done(std::move(done)); }

    std::shared_ptr<routes::Later> later;
    Clock::time_point began;
  };

  // Views into the request's headers, which stay where they are.
  static std::string_view header(const httplib::Request& request, const char* name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string_view{} : std::string_view{found->second};
  }

  /// Ours, or as Algolia's clients send it.
  static std::string_view api_key(const httplib::Request& request) {
    for (const char* name : {"X-API-Key", "X-Algolia-API-Key"}) {
      if (const std::string_view key = header(request, name); !key.empty()) return key;
    }
    return keys::key_in(request.target);
  }

  static Incoming incoming(const httplib::Request& request) {
    return {.method = request.method,
            .target = request.target,
            .body = request.body,
            .client = request.remote_addr,
            .accept = header(request, "Accept"),
            .if_none_match = header(request, "If-None-Match"),
            .if_match = header(request, "If-Match"),
            .content_type = header(request, "Content-Type"),
            .host = header(request, "Host"),
            .cors = {.origin = header(request, "Origin"),
                     .requested_method = header(request, "Access-Control-Request-Method")},
            .credentials = {.authorization = header(request, "Authorization"), .api_key = api_key(request)}};
  }

  static metrics::RequestKind kind_of(const httplib::Request& request, int status) {
    const routes::Found found = routes::find(request.method, routes::split_target(request.target).path);
    if (found.route == nullptr) return {.method = "other", .route = "none", .status = status};
    return {.method = found.route->method, .route = found.route->pattern, .status = status};
  }

  void write(Reply reply, const httplib::Request& request, httplib::Response& response) {
    const std::string id = new_request_id();
    response.status = reply.status;
    for (const routes::Header& header : reply.headers)
      response.set_header(std::string{header.name}, header.value);
    response.set_header("Date", internet_date_now());
    response.set_header("X-Request-Id", id);
    const std::string_view trace = sound_traceparent(header(request, "traceparent"));
    if (!trace.empty()) response.set_header("traceparent", std::string{trace});
    const Clock::duration took = Clock::now() - began_;
    tally_.add(kind_of(request, reply.status), took);
    doors_.log.request({.request_id = id,
                        .client = request.remote_addr,
                        .method = request.method,
                        .target = request.target,
                        .status = reply.status,
                        .bytes = request.method == "HEAD" ? 0 : reply.body.size(),
                        .took = took,
                        .agent = header(request, "User-Agent"),
                        .trace = trace_id(trace)});
    response.body = std::move(reply.body);
    if (!reply.content_type.empty()) response.set_header("Content-Type", std::string{reply.content_type});
  }

  Doors doors_;
  metrics::RequestTally& tally_;
  Searcher searcher_;
  Dispatcher dispatcher_;
  Clock::time_point began_;
  Awaited* awaited_ = nullptr;
  std::shared_ptr<Awaited> errand_;
};

// What the library itself found wrong, by its status.
Problem library_problem(int status) {
  if (status == 413)
    return {413, "body_too_large",
            "a body of the type of a form has 8,192 bytes at most; send application/json", ""};
  if (status >= 500) return {500, "internal_error", "the server failed to answer; the log says why", ""};
  return {status, "malformed_request", "the request cannot be read", ""};
}

// Not one whose type the route does not take: that is answered without it.
bool wants_body(const httplib::Request& request) {
  const routes::Found found = routes::find(request.method, routes::split_target(request.target).path);
  return found.route != nullptr && found.route->body_bytes != nullptr &&
         routes::takes_type(*found.route, request.get_header_value("Content-Type"));
}

void add_routes(httplib::Server& library, const std::shared_ptr<Desk>& desk) {
  using Handled = httplib::Server::HandlerResponse;
  // Matched here, on the path as sent: the library would decode %2F before it looks for a route.
  library.set_pre_routing_handler([desk](const httplib::Request& request, httplib::Response& response) {
    if (wants_body(request)) return Handled::Unhandled;
    desk->serve(request, response);
    return Handled::Handled;
  });
  // Only requests with a body come this far, for any path.
  const auto serve = [desk](const httplib::Request& request, httplib::Response& response) {
    desk->serve(request, response);
  };
  library.Post(R"([\s\S]*)", serve);
  library.Put(R"([\s\S]*)", serve);
  library.set_error_handler([desk](const httplib::Request& request, httplib::Response& response) {
    if (response.has_header("X-Request-Id")) return;  // ours already
    desk->refuse(library_problem(response.status), request, response);
  });
}

class DeskWorker : public connections::Worker {
 public:
  explicit DeskWorker(const std::shared_ptr<Desk>& desk)
      : desk_(desk), library_([&desk](httplib::Server& library) { add_routes(library, desk); }) {}

  connections::Answer answer(const connections::Request& request) override {
    desk_->begin(request.errand);
    connections::Answer answer = library_.answer(request);
    answer.errand = desk_->take_errand();
    return answer;
  }

 private:
  std::shared_ptr<Desk> desk_;
  connections::LibraryWorker library_;
};

}  // namespace

connections::MakeWorker make_workers(const Doors& doors, const std::string& index_path) {
  auto tables = std::make_shared<Tables>(index_path, doors.site.cache_bytes, &doors.aliases);
  return [doors, index_path, tables] {
    return std::make_unique<DeskWorker>(std::make_shared<Desk>(doors, index_path, tables));
  };
}

}  // namespace server

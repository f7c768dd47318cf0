#include "server/dispatch.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include <xapian.h>

#include "corpus/text/utf8.h"
#include "server/keys/admission.h"
#include "server/problem.h"
#include "server/render/problem_page.h"
#include "server/routes/negotiation.h"
#include "server/routes/routes.h"
#include "server/routes/target.h"
#include "server/web/content_policy.h"

namespace server {
namespace {

using routes::Reply;

/// What the clients of other wire formats send beside the type of a body.
constexpr std::string_view allowed_headers =
    "Authorization, Content-Type, X-API-Key, X-Algolia-Agent, X-Algolia-API-Key, X-Algolia-Application-Id, "
    "X-Meilisearch-Client";

bool has(const Reply& reply, std::string_view name) {
  return std::any_of(reply.headers.begin(), reply.headers.end(),
                     [name](const auto& header) { return header.name == name; });
}

void add_security_headers(Reply& reply) {
  const bool is_page = reply.content_type == routes::content_type::html;
  // A 304 renews the headers of what the browser keeps, whose policy it must not replace.
  if (reply.status != 304)
    reply.headers.push_back(
        {"Content-Security-Policy", std::string{is_page ? web::page_policy() : web::data_policy()}});
  reply.headers.push_back({"X-Content-Type-Options", "nosniff"});
  reply.headers.push_back({"Referrer-Policy", "no-referrer"});
  if (!has(reply, "Cache-Control")) reply.headers.push_back({"Cache-Control", "no-store"});
}

void add_cors_headers(Reply& reply, const Cors& cors, const CorsHeaders& asked) {
  if (!cors.is_on()) return;
  reply.headers.push_back({"Vary", "Origin"});
  const std::string_view origin = cors.allowed_origin(asked.origin);
  if (origin.empty()) return;
  reply.headers.push_back({"Access-Control-Allow-Origin", std::string{origin}});
  reply.headers.push_back({"Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id"});
  if (asked.requested_method.empty()) return;
  reply.headers.push_back({"Access-Control-Allow-Methods", "GET, HEAD, POST"});
  reply.headers.push_back({"Access-Control-Allow-Headers", std::string{allowed_headers}});
  reply.headers.push_back({"Access-Control-Max-Age", "600"});
}

const Problem nothing_here{404, "not_found", "there is nothing at this path", ""};
const Problem no_index{503, "index_unavailable", "the index cannot be searched at the moment; try again", ""};
const Problem too_many{429, "too_many_requests", "this client asks more often than this server allows", ""};

Problem other_method(const std::string& allowed) {
  return {405, "method_not_allowed", "this path answers " + allowed, ""};
}

// A form cannot send these types, nor can a page of another origin without having asked (CORS).
void require_type(const routes::Route& route, const Incoming& incoming) {
  if (routes::takes_type(route, incoming.content_type)) return;
  throw ProblemError{
      {415, "unsupported_type", "this route takes a body of Content-Type " + std::string{route.types}, ""}};
}

Reply with(Reply reply, routes::Header header) {
  reply.headers.push_back(std::move(header));
  return reply;
}

std::string whole_seconds(std::chrono::steady_clock::duration wait) {
  return std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count());
}

// Whose requests are counted together: those of a key wherever they come from, all others by their address.
std::string payer(const keys::Visitor& visitor, std::string_view client) {
  return visitor.key ? "key " + visitor.key->sha256 : std::string{client};
}

// What was searched for, to be mended in the page's box.
std::string_view query_of(const routes::Call& call) {
  for (const auto& [name, value] : call.parameters)
    if (name == "q" && corpus::text::is_valid_utf8(value)) return value;
  return {};
}

routes::Call call_of(const Incoming& incoming) {
  return {.method = incoming.method,
          .target = incoming.target,
          .body = incoming.body,
          .accept = incoming.accept,
          .if_none_match = incoming.if_none_match,
          .if_match = incoming.if_match,
          .host = incoming.host};
}

}  // namespace

Reply Dispatcher::answer(const Incoming& incoming) {
  routes::Call call = call_of(incoming);
  Reply reply = guarded(call, [&] { return route(incoming, call); });
  if (!reply.later) finish(reply, incoming);
  return reply;
}

Reply Dispatcher::answer(routes::Later& later, const Incoming& incoming) {
  Reply reply = guarded(call_of(incoming), [&] { return later.reply(context_); });
  finish(reply, incoming);
  return reply;
}

Reply Dispatcher::refuse(const Problem& problem, const Incoming& incoming) const {
  Reply reply = refusal(problem, call_of(incoming));
  finish(reply, incoming);
  return reply;
}

template <class Make>
Reply Dispatcher::guarded(const routes::Call& call, Make&& make) const {
  try {
    return make();
  } catch (const ProblemError& error) {
    return refusal(error.problem, call);
  } catch (const UnusableIndex& error) {
    doors_.log.error(error.what());
    return refusal(no_index, call);
  } catch (const Xapian::DatabaseError& error) {
    doors_.log.error(error.get_description());
    return refusal(no_index, call);
  } catch (const Xapian::Error& error) {
    doors_.log.error(error.get_description());
  } catch (const std::exception& error) {
    doors_.log.error(error.what());
  }
  return refusal({500, "internal_error", "the server failed to answer; the log says why", ""}, call);
}

Reply Dispatcher::route(const Incoming& incoming, routes::Call& call) {
  const routes::Target target = routes::split_target(incoming.target);
  const routes::Found found = routes::find(incoming.method, target.path);
  const bool is_question = incoming.method == "OPTIONS";  // browsers ask it before what is counted
  const bool is_free =
      is_question || (found.route != nullptr && found.route->metering == routes::Metering::free);
  const keys::Visitor visitor = keys::visitor_of(incoming.credentials, doors_.keys);
  if (!is_free) {
    const auto wait = doors_.limiter.take(payer(visitor, incoming.client), RateLimiter::Clock::now());
    if (wait) return with(refusal(too_many, call), {"Retry-After", whole_seconds(*wait)});
  }
  if (is_question && !found.allowed.empty()) return {.status = 204, .headers = {{"Allow", found.allowed}}};
  call.parameters = query_parameters(target.query);
  if (found.allowed.empty()) return refusal(nothing_here, call);
  if (found.route == nullptr)
    return with(refusal(other_method(found.allowed), call), {"Allow", found.allowed});
  keys::admit(found.route->access, visitor, doors_.keys);
  require_type(*found.route, incoming);
  call.argument = routes::decode_segment(found.argument);
  return found.route->handler(call, context_);
}

Reply Dispatcher::refusal(const Problem& problem, const routes::Call& call) const {
  Reply reply{.status = problem.status};
  const ErrorForm own_form = routes::error_form(routes::split_target(call.target).path);
  if (own_form != nullptr) {
    reply.content_type = routes::content_type::json;
    reply.body = own_form(problem);
  } else if (routes::error_format(call) == Format::html) {
    reply.content_type = routes::content_type::html;
    reply.body = render::problem_page(problem, query_of(call), doors_.site);
  } else {
    reply.content_type = routes::content_type::problem;
    reply.body = to_json(problem);
  }
  if (problem.status == 401) reply.headers.push_back({"WWW-Authenticate", "Bearer realm=\"broadsheet\""});
  if (problem.status == 503) reply.headers.push_back({"Retry-After", "1"});
  return reply;
}

void Dispatcher::finish(Reply& reply, const Incoming& incoming) const {
  add_security_headers(reply);
  add_cors_headers(reply, doors_.cors, incoming.cors);
}

}  // namespace server

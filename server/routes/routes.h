#pragma once
// Every route, in one table. A new route is a new pair of files and one line here.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "server/keys/admission.h"
#include "server/limits.h"
#include "server/problem.h"
#include "server/routes/call.h"

namespace server::routes {

/// Whether a route counts against a client's rate. Operators' and static ones do not.
enum class Metering { counted, free };

/// How a route's clients may send a body.
enum class Bodies { with_length, in_chunks_too };

struct Route {
  std::string_view method;   ///< GET answers HEAD as well
  std::string_view pattern;  ///< `{}` stands for one segment
  Handler handler;
  std::size_t Limits::*body_bytes;  ///< longest body; nullptr: takes none
  Metering metering;
  keys::Access access = keys::Access::read;
  std::string_view types = {};  ///< that a body may have, with commas between; empty: any
  ErrorForm error = nullptr;    ///< nullptr: RFC 9457, or a page
  Bodies bodies = Bodies::with_length;
};

/// All of them, in no order that matters.
std::span<const Route> all();

/// A route found, or why none was: `route` is nullptr, and `allowed` lists the methods of the path, if it has
/// any.
struct Found {
  const Route* route = nullptr;
  std::string_view argument;  ///< percent-encoded
  std::string allowed;        ///< as in an Allow header; empty: no such path
  ErrorForm error = nullptr;  ///< of the path's clients, whatever the method
};

/// `path` percent-encoded.
Found find(std::string_view method, std::string_view path);

/// `content_type`: the header's value.
bool takes_type(const Route& route, std::string_view content_type);
/// Whether a request's body may come in chunks; for the connection front.
bool takes_chunks(std::string_view method, std::string_view path);

/// The form of errors that a path's clients know; for the connection front.
ErrorForm error_form(std::string_view path);

/// Bytes a request's body may have; for the connection front.
std::size_t body_limit(const Limits& limits, std::string_view method, std::string_view path);

}  // namespace server::routes

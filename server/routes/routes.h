#pragma once
// Every route, in one table. A new route is a new pair of files and one line here.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "server/keys/admission.h"
#include "server/limits.h"
#include "server/routes/call.h"

namespace server::routes {

/// Whether a route counts against a client's rate. Operators' and static ones do not.
enum class Metering { counted, free };

struct Route {
  std::string_view method;   ///< GET answers HEAD as well
  std::string_view pattern;  ///< `{}` stands for one segment
  Handler handler;
  std::size_t Limits::*body_bytes;  ///< longest body; nullptr: takes none
  Metering metering;
  keys::Access access = keys::Access::read;
  std::string_view types = {};  ///< that a body may have, with commas between; empty: any
};

/// All of them, in no order that matters.
std::span<const Route> all();

/// A route found, or why none was: `route` is nullptr, and `allowed` lists the methods of the path, if it has
/// any.
struct Found {
  const Route* route = nullptr;
  std::string_view argument;  ///< percent-encoded
  std::string allowed;        ///< as in an Allow header; empty: no such path
};

/// `path` percent-encoded.
Found find(std::string_view method, std::string_view path);

/// `content_type`: the header's value.
bool takes_type(const Route& route, std::string_view content_type);

/// Bytes a request's body may have; for the connection front.
std::size_t body_limit(const Limits& limits, std::string_view method, std::string_view path);

}  // namespace server::routes

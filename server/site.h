#pragma once
// What the whole server shares: set once at start, read by every worker.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "server/limits.h"

namespace server {

/// How busy the connection front is.
struct Load {
  std::size_t connections = 0;       ///< open now
  std::size_t waiting_requests = 0;  ///< for a worker
};

struct Site {
  std::string base_url{};  ///< `https://news.example.org/archive`, no slash at its end; empty: not told
  Limits limits{};
  std::size_t cache_bytes = 0;          ///< of results that are kept to be given again
  std::function<bool()> is_draining{};  ///< thread-safe
  std::function<Load()> load{};         ///< thread-safe

  /// The path of base_url, before every path that a page or an answer links to; mostly empty.
  std::string_view prefix() const {
    const auto authority = base_url.find("://");
    if (authority == std::string::npos) return {};
    const auto path = base_url.find('/', authority + 3);
    return path == std::string::npos ? std::string_view{} : std::string_view{base_url}.substr(path);
  }
};

}  // namespace server

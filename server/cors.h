#pragma once
// Which pages of other origins may read answers (the Fetch standard's CORS protocol). None, unless told.

#include <string>
#include <string_view>
#include <vector>

namespace server {

/// The headers of a request that the protocol knows; empty when absent.
struct CorsHeaders {
  std::string_view origin;
  std::string_view requested_method;  ///< of a preflight
};

class Cors {
 public:
  /// Origins such as `https://news.example.org`; `*` allows all.
  explicit Cors(std::vector<std::string> origins) : origins_(std::move(origins)) {}

  /// Whether any origin is: then every answer depends on the Origin header.
  bool is_on() const { return !origins_.empty(); }

  /// The value of Access-Control-Allow-Origin; empty when the origin may not read.
  std::string_view allowed_origin(std::string_view origin) const;

 private:
  std::vector<std::string> origins_;
};

}  // namespace server

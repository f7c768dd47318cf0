#pragma once
// One request and its answer, over a socket of its own or one that is kept.

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/server/connections/raw_client.h"

namespace tests {

using Headers = std::vector<std::string>;  ///< `Accept: text/html`

struct Answer {
  int status = 0;
  std::string head;  ///< status line and headers, each ended by CRLF
  std::string body;

  /// The first header of that name (any case), trimmed; empty when there is none.
  std::string header(const std::string& name) const;
  bool has_header(const std::string& name) const;
  /// Throws when the body is not JSON.
  nlohmann::json json() const { return nlohmann::json::parse(body); }
};

/// `target` goes out as it is.
Answer get(std::uint16_t port, const std::string& target, const Headers& headers = {});
Answer request(std::uint16_t port, const std::string& method, const std::string& target,
               const Headers& headers = {}, const std::string& body = {});

/// On a connection that stays open.
Answer get_on(RawClient& client, const std::string& target);

Answer parse_answer(const std::string& bytes);

/// Ids of the hits, in order.
std::vector<std::string> ids(const nlohmann::json& results);

/// What a browser sends.
extern const std::string browser_accept;

}  // namespace tests

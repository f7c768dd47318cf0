#pragma once
// Requests that are refused for their first line.

#include <string>
#include <vector>

#include "tests/server/connections/hostile_framing.h"

namespace tests {

inline std::vector<HostileFraming> malformed_request_lines() {
  const std::string host = "\r\nHost: a\r\n\r\n";
  return {
      {"an empty first line", "\r\nGET / HTTP/1.1" + host, 400},
      {"no version", "GET /" + host, 400},
      {"only a method", "GET" + host, 400},
      {"HTTP/0.9 in full", "GET / HTTP/0.9" + host, 400},
      {"HTTP/2.0", "GET / HTTP/2.0" + host, 400},
      {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
      {"a version in lower case", "GET / http/1.1" + host, 400},
      {"a version with more digits", "GET / HTTP/1.10" + host, 400},
      {"two spaces before the target", "GET  / HTTP/1.1" + host, 400},
      {"two spaces after the target", "GET /  HTTP/1.1" + host, 400},
      {"a space in the target", "GET /a b HTTP/1.1" + host, 400},
      {"a space after the version", "GET / HTTP/1.1 " + host, 400},
      {"a space before the method", " GET / HTTP/1.1" + host, 400},
      {"a tab for a space", "GET\t/ HTTP/1.1" + host, 400},
      {"a tab in the target", "GET /a\tb HTTP/1.1" + host, 400},
      {"a method that is no token", "G(T / HTTP/1.1" + host, 400},
      {"an unknown method", "BREW / HTTP/1.1" + host, 405},
      {"a method in lower case", "get / HTTP/1.1" + host, 405},
      {"TRACE", "TRACE / HTTP/1.1" + host, 405},
      {"CONNECT", "CONNECT a:443 HTTP/1.1" + host, 400},
      {"a target without a slash", "GET search HTTP/1.1" + host, 400},
      {"an asterisk", "OPTIONS * HTTP/1.1" + host, 400},
      {"another scheme", "GET ftp://a/ HTTP/1.1" + host, 400},
      {"an absolute target without a host", "GET http:///x HTTP/1.1" + host, 400},
      {"an absolute target with a user", "GET http://u@a/x HTTP/1.1" + host, 400},
      {"a fragment", "GET /#x HTTP/1.1" + host, 400},
      {"a NUL in the target", "GET /a" + std::string(1, '\0') + " HTTP/1.1" + host, 400},
      {"DEL in the target", "GET /a\x7f HTTP/1.1" + host, 400},
      {"a bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400},
      {"a bare CR after the request line", "GET / HTTP/1.1\rHost: a\r\n\r\n", 400},
      {"two CRs", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400},
      {"TLS", "\x16\x03\x01\x02\x01\x01", 400},
      {"a target of 8,001 bytes", "GET /" + std::string(8'000, 'x') + " HTTP/1.1" + host, 414},
      {"a target without end", "GET /" + std::string(40'000, 'x'), 414},
  };
}

}  // namespace tests

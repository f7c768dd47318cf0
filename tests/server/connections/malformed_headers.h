#pragma once
// Requests that are refused for their header lines.

#include <string>
#include <vector>

#include "tests/server/connections/hostile_framing.h"

namespace tests {

inline std::vector<HostileFraming> malformed_headers() {
  const std::string nul(1, '\0');
  return {
      {"no Host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two Hosts", get("Host: b\r\n"), 400},
      {"Host with two ports", "GET /a HTTP/1.1\r\nHost: a:1:2\r\n\r\n", 400},
      {"Host with a port of letters", "GET /a HTTP/1.1\r\nHost: a:b\r\n\r\n", 400},
      {"Host with half a bracket", "GET /a HTTP/1.1\r\nHost: [::1\r\n\r\n", 400},
      {"the same Host twice", get("Host: a\r\n"), 400},
      {"a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"two Hosts in a list", "GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", 400},
      {"markup in a Host", "GET / HTTP/1.1\r\nHost: <b>\r\n\r\n", 400},
      {"no colon", get("X\r\n"), 400},
      {"no name", get(": x\r\n"), 400},
      {"a space before the colon", get("X : y\r\n"), 400},
      {"a space before a Content-Length's colon", post("Content-Length : 4\r\n"), 400},
      {"a space in a name", get("X Y: z\r\n"), 400},
      {"a folded line", get("X: y\r\n z\r\n"), 400},
      {"a line folded with a tab", get("X: y\r\n\tz\r\n"), 400},
      {"a first line that is folded", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400},
      {"a NUL in a value", get("X: a" + nul + "b\r\n"), 400},
      {"a NUL in a name", get("X" + nul + ": b\r\n"), 400},
      {"an escape in a value", get("X: \x1b[2J\r\n"), 400},
      {"a bare LF in a value", get("X: a\nY: b\r\n"), 400},
      {"a bare CR in a value", get("X: a\rY: b\r\n"), 400},
      {"a blank line of bare LFs", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400},
      {"a name that is no token", get("X(): y\r\n"), 400},
      {"65 header lines", "GET / HTTP/1.1\r\nHost: a\r\n" + lines(64) + "\r\n", 431},
      {"a header line of 8,193 bytes", get("X: " + std::string(8'190, 'y') + "\r\n"), 431},
      {"a header line without end", "GET / HTTP/1.1\r\nX: " + std::string(100'000, 'y'), 431},
      {"headers of 40 KB",
       get("A: " + std::string(8'000, 'y') + "\r\nB: " + std::string(8'000, 'y') +
           "\r\nC: " + std::string(8'000, 'y') + "\r\nD: " + std::string(8'000, 'y') +
           "\r\nE: " + std::string(8'000, 'y') + "\r\n"),
       431},
  };
}

}  // namespace tests

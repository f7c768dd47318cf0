#pragma once
// Requests that must never reach a worker, with the status each is refused with.

#include <string>
#include <string_view>
#include <vector>

namespace tests {

struct HostileFraming {
  std::string what;
  std::string bytes;
  int status;
};

inline std::string get(std::string_view header_lines) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + std::string(header_lines) + "\r\n";
}
inline std::string post(std::string_view header_lines) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(header_lines) + "\r\n";
}
inline std::string lines(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += "X-" + std::to_string(i) + ": y\r\n";
  return all;
}

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

inline std::vector<HostileFraming> malformed_headers() {
  const std::string nul(1, '\0');
  return {
      {"no Host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two Hosts", get("Host: b\r\n"), 400},
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

inline std::vector<HostileFraming> malformed_bodies() {
  return {
      {"two lengths", post("Content-Length: 4\r\nContent-Length: 5\r\n"), 400},
      {"the same length twice", post("Content-Length: 4\r\nContent-Length: 4\r\n"), 400},
      {"a list of lengths", post("Content-Length: 4, 4\r\n"), 400},
      {"a length with a plus", post("Content-Length: +5\r\n"), 400},
      {"a length with a minus", post("Content-Length: -5\r\n"), 400},
      {"a length of two words", post("Content-Length: 5 5\r\n"), 400},
      {"a hexadecimal length", post("Content-Length: 0x5\r\n"), 400},
      {"a length with a fraction", post("Content-Length: 5.0\r\n"), 400},
      {"a length of nothing", post("Content-Length:\r\n"), 400},
      {"a percent-encoded length", post("Content-Length: %35\r\n"), 400},
      {"a length of 65,537", post("Content-Length: 65537\r\n"), 413},
      {"a length beyond 64 bits", post("Content-Length: 18446744073709551621\r\n"), 413},
      {"no length", post(""), 411},
      {"PUT without a length", "PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 411},
      {"a chunked body", post("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 411},
      {"chunked in capitals", post("TRANSFER-ENCODING: CHUNKED\r\n") + "0\r\n\r\n", 411},
      {"chunked and a length", post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n") + "0\r\n\r\n",
       400},
      {"a length and chunked", post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
       400},
      {"chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"an unknown coding", post("Transfer-Encoding: xchunked\r\n"), 400},
      {"a coding before chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 400},
      {"identity", post("Transfer-Encoding: identity\r\nContent-Length: 4\r\n"), 400},
      {"chunked after a space", post("Transfer-Encoding : chunked\r\n"), 400},
      {"chunked after a vertical tab",
       post("Transfer-Encoding: \x0b"
            "chunked\r\n"),
       400},
      {"chunked on GET", get("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 411},
      {"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {"a body on GET", get("Content-Length: 4\r\n") + "abcd", 400},
      {"a body on HEAD", "HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd", 400},
      {"a body on DELETE", "DELETE / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd", 400},
      {"gzip", post("Content-Encoding: gzip\r\nContent-Length: 4\r\n"), 415},
      {"identity and gzip", post("Content-Encoding: identity, gzip\r\nContent-Length: 4\r\n"), 415},
      {"multipart", post("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 4\r\n"), 415},
      {"multipart in capitals", post("Content-Type: MULTIPART/mixed\r\nContent-Length: 4\r\n"), 415},
      {"two types", post("Content-Type: text/plain\r\nContent-Type: text/html\r\nContent-Length: 4\r\n"),
       400},
      {"another expectation", post("Expect: 200-ok\r\nContent-Length: 4\r\n"), 417},
  };
}

inline std::vector<HostileFraming> hostile_framings() {
  std::vector<HostileFraming> all = malformed_request_lines();
  for (const auto& more : {malformed_headers(), malformed_bodies()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace tests

#pragma once
// Requests that are refused for what they say of their body.

#include <string>
#include <vector>

#include "tests/server/connections/hostile_framing.h"

namespace tests {

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

}  // namespace tests

#pragma once
// A request that must never reach a worker, and what such requests are made of.

#include <string>
#include <string_view>

namespace tests {

struct HostileFraming {
  std::string what;
  std::string bytes;
  int status;  ///< that it is refused with
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

}  // namespace tests

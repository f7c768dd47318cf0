#pragma once
// The one place that knows which Catch2 is installed: 2 on Debian 12, 3 on Debian 13.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace tests {
inline auto contains(const std::string& part) {
  return Catch::Matchers::ContainsSubstring(part);
}
}  // namespace tests
#else
#include <catch2/catch.hpp>
namespace tests {
inline auto contains(const std::string& part) {
  return Catch::Contains(part);
}
}  // namespace tests
#endif

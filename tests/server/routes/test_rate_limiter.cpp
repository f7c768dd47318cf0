#include "server/rate_limiter.h"
#include "tests/catch.h"

using server::RateLimiter;
using namespace std::chrono_literals;

namespace {

const RateLimiter::Clock::time_point start{};

}  // namespace

TEST_CASE("a client may send a second's requests at once, then as many as come in") {
  RateLimiter limiter(4);
  for (int i = 0; i < 4; ++i) CHECK_FALSE(limiter.take("192.0.2.1", start));
  const auto wait = limiter.take("192.0.2.1", start);
  REQUIRE(wait);
  CHECK(*wait == 250ms);
  CHECK_FALSE(limiter.take("192.0.2.1", start + 250ms));
  CHECK(limiter.take("192.0.2.1", start + 251ms));
}

TEST_CASE("other clients are not touched; one IPv6 network is one client") {
  RateLimiter limiter(1);
  CHECK_FALSE(limiter.take("192.0.2.1", start));
  CHECK_FALSE(limiter.take("192.0.2.2", start));
  CHECK(limiter.take("::ffff:192.0.2.1", start));
  CHECK_FALSE(limiter.take("2001:db8::1", start));
  CHECK(limiter.take("2001:db8::2:3", start));
  CHECK_FALSE(limiter.take("2001:db8:0:1::1", start));
}

TEST_CASE("0 means any number") {
  RateLimiter limiter(0);
  for (int i = 0; i < 1'000; ++i) CHECK_FALSE(limiter.take("192.0.2.1", start));
}

TEST_CASE("memory is bounded however many clients come, and a client without tokens is forgotten last") {
  RateLimiter limiter(1, 100);
  for (int i = 0; i < 100; ++i) CHECK_FALSE(limiter.take("192.0.2." + std::to_string(i), start));
  CHECK_FALSE(limiter.take("198.51.100.1", start + 500ms));
  CHECK(limiter.take("198.51.100.1", start + 600ms));
  for (int i = 0; i < 40; ++i) CHECK_FALSE(limiter.take("203.0.113." + std::to_string(i), start + 600ms));
  CHECK(limiter.take("198.51.100.1", start + 700ms));
}

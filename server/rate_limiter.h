#pragma once
// How often one client may ask: a token bucket for each address.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace server {

/// Thread-safe.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  /// `rate`: requests a second that one client may send, all of a second's at once; 0: no limit.
  /// Addresses beyond `clients` at once make room by forgetting those that have not asked for a second.
  explicit RateLimiter(double rate, std::size_t clients = 65'536);

  /// Takes one request of `address`. Nothing when it may go on, else the time until the next one may.
  /// All addresses of one IPv6 /64 are one client, because any host there can take any of them.
  std::optional<Clock::duration> take(std::string_view address, Clock::time_point now);

 private:
  struct Bucket {
    double tokens = 0;
    Clock::time_point filled;
  };
  void make_room(Clock::time_point now);

  const double rate_;
  const double capacity_;
  const std::size_t clients_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace server

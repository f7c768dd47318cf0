#include "server/rate_limiter.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace server {
namespace {

// The bucket's name: an IPv4 address as it is, also when mapped into IPv6; of IPv6 the first 64 bits.
std::string client_of(std::string_view address) {
  std::string text{address.substr(0, address.find('%'))};
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  constexpr std::string_view mapped = "::ffff:";
  if (text.starts_with(mapped) && text.find('.') != std::string::npos) return text.substr(mapped.size());
  return std::string(bytes.begin(), bytes.begin() + 8);
}

}  // namespace

RateLimiter::RateLimiter(double rate, std::size_t clients)
    : rate_(rate), capacity_(std::max(rate, 1.0)), clients_(clients) {}

std::optional<RateLimiter::Clock::duration> RateLimiter::take(std::string_view address,
                                                              Clock::time_point now) {
  if (rate_ <= 0) return std::nullopt;
  const std::string client = client_of(address);
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= clients_ && !buckets_.contains(client)) make_room(now);
  Bucket& bucket = buckets_.try_emplace(client, Bucket{capacity_, now}).first->second;
  const double gained = std::chrono::duration<double>(now - bucket.filled).count() * rate_;
  bucket.tokens = std::min(capacity_, bucket.tokens + std::max(gained, 0.0));
  bucket.filled = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::nullopt;
  }
  return std::chrono::duration_cast<Clock::duration>(
      std::chrono::duration<double>((1 - bucket.tokens) / rate_));
}

// Forgetting a full bucket changes nothing for its client. When too few are full, all are forgotten: more
// generous for a moment, but bounded in memory and time.
void RateLimiter::make_room(Clock::time_point now) {
  const auto until_full = std::chrono::duration<double>(capacity_ / rate_);
  std::erase_if(buckets_, [&](const auto& one) { return now - one.second.filled >= until_full; });
  if (buckets_.size() >= clients_ / 2) buckets_.clear();
}

}  // namespace server

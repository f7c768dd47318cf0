#pragma once
// A client that sends any bytes it is told to, and never waits longer than it says.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/connections/descriptor.h"

namespace tests {

/// Longer than anything in a test takes, even under a sanitizer on a busy machine.
constexpr std::chrono::milliseconds patience{20'000};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  /// With a receive buffer so small that a large answer cannot fit.
  static RawClient slow(std::uint16_t port);

  /// As far as the other end takes it.
  void send(std::string_view bytes) const;
  /// No more requests; answers can still come.
  void finish_sending() const;

  /// One answer with its body, told by Content-Length; what there is when the connection ends or patience
  /// does.
  std::string answer();
  /// The same without a body, as for HEAD.
  std::string head();
  /// Everything until the other end closes.
  std::string rest();
  /// Whether the other end closed in the last call that received.
  bool was_closed() const { return was_closed_; }
  /// Whether bytes come, or the end, within the time.
  bool speaks_within(std::chrono::milliseconds time) const;

 private:
  explicit RawClient(server::connections::Descriptor socket) : socket_(std::move(socket)) {}
  bool receive_more(std::chrono::steady_clock::time_point until);

  server::connections::Descriptor socket_;
  std::string received_;
  bool was_closed_ = false;
};

/// 0 without an answer.
int status_of(std::string_view answer);
std::string_view body_of(std::string_view answer);
std::size_t count(std::string_view text, std::string_view word);

}  // namespace tests

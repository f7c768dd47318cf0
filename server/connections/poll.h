#pragma once
// epoll, edge-triggered for connections: each is registered once, and no request costs a system call to
// change that.

#include <array>
#include <chrono>
#include <cstdint>
#include <span>

#include <sys/epoll.h>

#include "server/connections/descriptor.h"

namespace server::connections {

class Poll {
 public:
  Poll();

  enum class Watch : std::uint32_t { nothing, input, all_edges };
  /// `name` comes back with the descriptor's events. Throws std::system_error.
  void add(int descriptor, Watch watch, std::uint64_t name) const;
  void change(int descriptor, Watch watch, std::uint64_t name) const;

  /// Valid until the next call; empty when the time is over or a signal came. Negative: waits for ever.
  std::span<const epoll_event> wait(std::chrono::milliseconds timeout);

 private:
  Descriptor epoll_;
  std::array<epoll_event, 256> events_;
};

}  // namespace server::connections

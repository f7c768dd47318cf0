#include "server/connections/wake.h"

#include <cerrno>
#include <cstdint>
#include <system_error>

#include <sys/eventfd.h>

namespace server::connections {

Wake::Wake() : event_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!event_.is_open()) throw std::system_error(errno, std::generic_category(), "cannot make an eventfd");
}

void Wake::ring() const {
  const int kept = errno;  // a signal handler leaves no trace
  const std::uint64_t one = 1;
  // Fails only when the counter is full, and then the descriptor is readable already.
  [[maybe_unused]] const auto written = ::write(event_.number(), &one, sizeof one);
  errno = kept;
}

void Wake::hush() const {
  std::uint64_t count = 0;
  [[maybe_unused]] const auto taken = ::read(event_.number(), &count, sizeof count);
}

}  // namespace server::connections

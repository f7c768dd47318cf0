#include "server/connections/poll.h"

#include <cerrno>
#include <system_error>

namespace server::connections {
namespace {

std::uint32_t to_events(Poll::Watch watch) {
  switch (watch) {
    case Poll::Watch::nothing:
      return 0;
    case Poll::Watch::input:
      return EPOLLIN;
    case Poll::Watch::all_edges:
      return EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  }
  return 0;
}

void control(const Descriptor& epoll, int operation, int descriptor, epoll_event event) {
  if (::epoll_ctl(epoll.number(), operation, descriptor, &event) == 0) return;
  throw std::system_error(errno, std::generic_category(), "cannot watch a descriptor");
}

}  // namespace

Poll::Poll() : epoll_(::epoll_create1(EPOLL_CLOEXEC)), events_{} {
  if (!epoll_.is_open()) throw std::system_error(errno, std::generic_category(), "cannot make an epoll");
}

void Poll::add(int descriptor, Watch watch, std::uint64_t name) const {
  control(epoll_, EPOLL_CTL_ADD, descriptor, {.events = to_events(watch), .data = {.u64 = name}});
}

void Poll::change(int descriptor, Watch watch, std::uint64_t name) const {
  control(epoll_, EPOLL_CTL_MOD, descriptor, {.events = to_events(watch), .data = {.u64 = name}});
}

std::span<const epoll_event> Poll::wait(std::chrono::milliseconds timeout) {
  const int count = ::epoll_wait(epoll_.number(), events_.data(), static_cast<int>(events_.size()),
                                 static_cast<int>(timeout.count()));
  return {events_.data(), static_cast<std::size_t>(count > 0 ? count : 0)};
}

}  // namespace server::connections

#include "server/connections/listener.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace server::connections {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

constexpr int backlog = 4096;

Descriptor open_spare() {
  return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

Addresses resolve(const std::string& host, std::uint16_t port, const std::string& name) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int failed =
      ::getaddrinfo(host.empty() ? nullptr : host.c_str(), std::to_string(port).c_str(), &hints, &found);
  if (failed != 0) throw std::runtime_error("cannot listen on " + name + ": " + ::gai_strerror(failed));
  return {found, &::freeaddrinfo};
}

void set_option(const Descriptor& socket, int level, int option) {
  const int on = 1;
  ::setsockopt(socket.number(), level, option, &on, sizeof on);
}

// Closed, with errno set, when the address cannot be had.
Descriptor listen_on(const addrinfo& address) {
  Descriptor socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!socket.is_open()) return {};
  set_option(socket, SOL_SOCKET, SO_REUSEADDR);
  const bool listens = ::bind(socket.number(), address.ai_addr, address.ai_addrlen) == 0 &&
                       ::listen(socket.number(), backlog) == 0;
  if (listens) return socket;
  const int reason = errno;
  socket.reset();
  errno = reason;
  return {};
}

Peer to_peer(const sockaddr_storage& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* host = nullptr;
  Peer peer;
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (address.ss_family == AF_INET) {
    std::memcpy(&v4, &address, sizeof v4);
    host = &v4.sin_addr;
    peer.port = ntohs(v4.sin_port);
  } else {
    std::memcpy(&v6, &address, sizeof v6);
    host = &v6.sin6_addr;
    peer.port = ntohs(v6.sin6_port);
  }
  if (::inet_ntop(address.ss_family, host, text.data(), text.size()) != nullptr) peer.address = text.data();
  constexpr std::string_view mapped = "::ffff:";
  const bool is_v4 = peer.address.starts_with(mapped) && peer.address.find('.') != std::string::npos;
  if (is_v4) peer.address.erase(0, mapped.size());
  return peer;
}

bool is_want_of_resources(int reason) {
  return reason == EMFILE || reason == ENFILE || reason == ENOBUFS || reason == ENOMEM;
}

}  // namespace

Listener::Listener(const std::string& host, std::uint16_t port) : spare_(open_spare()) {
  const bool is_v6 = host.find(':') != std::string::npos;
  const std::string name = (is_v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
  const Addresses addresses = resolve(host, port, name);
  for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
    socket_ = listen_on(*address);
    if (socket_.is_open()) return;
  }
  throw std::system_error(errno, std::generic_category(), "cannot listen on " + name);
}

std::uint16_t Listener::port() const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket_.number(), reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  return to_peer(address).port;
}

Listener::Accepted Listener::accept() const {
  for (;;) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    Descriptor socket(::accept4(socket_.number(), reinterpret_cast<sockaddr*>(&address), &size,
                                SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.is_open()) {
      set_option(socket, IPPROTO_TCP, TCP_NODELAY);
      return Incoming{std::move(socket), to_peer(address)};
    }
    if (errno == EAGAIN) return NoneWaiting{};
    if (is_want_of_resources(errno)) return NoDescriptors{};
    if (errno != ECONNABORTED && errno != EINTR && errno != EPROTO) return NoneWaiting{};
  }
}

Listener::TurnedAway Listener::turn_away() {
  spare_.reset();
  const bool took = Descriptor(::accept4(socket_.number(), nullptr, nullptr, SOCK_CLOEXEC)).is_open();
  spare_ = open_spare();
  return took ? TurnedAway::one : TurnedAway::none;
}

}  // namespace server::connections

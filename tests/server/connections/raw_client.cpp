#include "tests/server/connections/raw_client.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace tests {
namespace {

using server::connections::Descriptor;
using Clock = std::chrono::steady_clock;

Descriptor connect_to(std::uint16_t port, int receive_buffer) {
  Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (receive_buffer > 0)
    ::setsockopt(socket.number(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::system_error(errno, std::generic_category(), "cannot connect");
  }
  const int on = 1;
  ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

std::size_t body_bytes(std::string_view head) {
  const auto name = head.find("Content-Length: ");
  return name == std::string_view::npos ? 0 : std::stoul(std::string(head.substr(name + 16, 12)));
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(connect_to(port, 0)) {}

RawClient RawClient::slow(std::uint16_t port) {
  return RawClient(connect_to(port, 16'384));
}

void RawClient::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void RawClient::finish_sending() const {
  ::shutdown(socket_.number(), SHUT_WR);
}

bool RawClient::speaks_within(std::chrono::milliseconds time) const {
  pollfd wanted{.fd = socket_.number(), .events = POLLIN, .revents = 0};
  return ::poll(&wanted, 1, static_cast<int>(time.count())) > 0;
}

bool RawClient::receive_more(Clock::time_point until) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
  if (left.count() <= 0 || !speaks_within(left)) return false;
  std::array<char, 65'536> buffer{};
  const ssize_t got = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
  was_closed_ = got <= 0;
  if (got > 0) received_.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

std::string RawClient::head() {
  const auto until = Clock::now() + patience;
  while (received_.find("\r\n\r\n") == std::string::npos && receive_more(until)) {
  }
  const auto end = received_.find("\r\n\r\n");
  const std::size_t size = end == std::string::npos ? received_.size() : end + 4;
  std::string taken = received_.substr(0, size);
  received_.erase(0, size);
  return taken;
}

std::string RawClient::answer() {
  std::string taken = head();
  const std::size_t size = body_bytes(taken);
  const auto until = Clock::now() + patience;
  while (received_.size() < size && receive_more(until)) {
  }
  taken += received_.substr(0, size);
  received_.erase(0, size);
  return taken;
}

std::string RawClient::rest() {
  const auto until = Clock::now() + patience;
  while (receive_more(until)) {
  }
  return std::exchange(received_, {});
}

int status_of(std::string_view answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(std::string(answer.substr(9, 3))) : 0;
}

std::string_view body_of(std::string_view answer) {
  const auto end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string_view() : answer.substr(end + 4);
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    ++found;
  return found;
}

}  // namespace tests

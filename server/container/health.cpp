#include "server/container/health.h"

#include <array>
#include <charconv>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "server/connections/descriptor.h"

namespace server::container {
namespace {

constexpr std::uint16_t usual_port = 8080;
constexpr timeval patience{.tv_sec = 3, .tv_usec = 0};
constexpr std::string_view request = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
constexpr std::string_view good_answer = "HTTP/1.1 200 ";

bool connects(int socket, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

}  // namespace

std::uint16_t port_of(std::string_view listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string_view::npos) return usual_port;
  std::uint16_t port = 0;
  const char* const end = listen.data() + listen.size();
  const auto [after, error] = std::from_chars(listen.data() + colon + 1, end, port);
  return error == std::errc() && after == end && port != 0 ? port : usual_port;
}

bool is_ready(std::uint16_t port) {
  const connections::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (!connects(socket.number(), port)) return false;
  if (send(socket.number(), request.data(), request.size(), MSG_NOSIGNAL) < 0) return false;
  std::array<char, good_answer.size()> answer{};
  const auto got = recv(socket.number(), answer.data(), answer.size(), MSG_WAITALL);
  return got == static_cast<ssize_t>(answer.size()) &&
         std::string_view(answer.data(), answer.size()) == good_answer;
}

}  // namespace server::container

#include "server/connections/exchange.h"

#include <cerrno>

#include <sys/socket.h>

namespace server::connections {

void send_some(Exchange& exchange) {
  while (!is_sent(exchange)) {
    const ssize_t taken = ::send(exchange.socket, exchange.answer.data() + exchange.sent,
                                 exchange.answer.size() - exchange.sent, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (taken >= 0) {
      exchange.sent += static_cast<std::size_t>(taken);
    } else if (errno != EINTR) {
      exchange.is_broken = errno != EAGAIN;
      return;
    }
  }
}

void state_connection(Exchange& exchange) {
  const bool keeps = exchange.after == After::keep;
  if (keeps && exchange.head.version == Version::http_1_1) return;
  const auto status_line_end = exchange.answer.find("\r\n");
  if (status_line_end == std::string::npos) return;
  exchange.answer.insert(status_line_end, keeps ? "\r\nConnection: keep-alive" : "\r\nConnection: close");
}

}  // namespace server::connections

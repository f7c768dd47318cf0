#pragma once
// The listening socket.

#include <cstdint>
#include <string>
#include <variant>

#include "server/connections/descriptor.h"
#include "server/connections/worker.h"

namespace server::connections {

class Listener {
 public:
  /// Binds and listens. `host`: a name or an address; port 0 picks a free one. Throws std::system_error or
  /// std::runtime_error, naming host and port.
  Listener(const std::string& host, std::uint16_t port);

  int descriptor() const { return socket_.number(); }
  std::uint16_t port() const;

  struct Incoming {
    Descriptor socket;  ///< non-blocking, without delay
    Peer peer;
  };
  struct NoneWaiting {};
  struct NoDescriptors {};
  using Accepted = std::variant<Incoming, NoneWaiting, NoDescriptors>;
  Accepted accept() const;

  enum class TurnedAway { one, none };
  /// Without a descriptor to spare, drops one waiting client, who would otherwise wake epoll for ever.
  TurnedAway turn_away();

  void close() { socket_.reset(); }

 private:
  Descriptor socket_;
  Descriptor spare_;  // given up for a moment by turn_away
};

}  // namespace server::connections

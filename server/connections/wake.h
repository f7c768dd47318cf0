#pragma once
// Wakes a thread that waits in epoll.

#include "server/connections/descriptor.h"

namespace server::connections {

class Wake {
 public:
  Wake();
  int descriptor() const { return event_.number(); }
  /// From any thread or signal handler.
  void ring() const;
  /// Until the next ring, the descriptor is not readable.
  void hush() const;

 private:
  Descriptor event_;
};

}  // namespace server::connections

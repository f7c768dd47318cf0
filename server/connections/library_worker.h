#pragma once
// cpp-httplib without its sockets: its request parser, router and answer formatting run over memory. The one
// pair of files that knows what the library hides and how that differs between its versions.

#include <functional>
#include <memory>

#include "server/connections/worker.h"

namespace httplib {
class Server;
}

namespace server::connections {

class LibraryWorker : public Worker {
 public:
  /// `add_routes` registers handlers on the worker's own router. They see headers exactly as the client sent
  /// them (the library would percent-decode them), the socket's own address as `remote_addr`, and no Range,
  /// Expect, Connection or other header that is the front's business. They must not use
  /// `is_connection_closed`. Whatever they throw becomes a 500 unless they set an exception handler.
  explicit LibraryWorker(const std::function<void(httplib::Server&)>& add_routes);
  ~LibraryWorker() override;

  Answer answer(const Request& request) override;

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace server::connections

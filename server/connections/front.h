#pragma once
// The connection front: one thread takes connections, reads whole requests under strict rules and total
// deadlines, and hands them to a few workers over a bounded queue. However slow or hostile a client, it holds
// up nobody else.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/connections/framing.h"
#include "server/connections/refusal.h"
#include "server/connections/worker.h"

namespace server::connections {

struct FrontOptions {
  std::string host = "127.0.0.1";  ///< name or address
  std::uint16_t port = 8080;       ///< 0: a free one
  std::size_t workers = 0;         ///< threads that answer; 0: as many as cores
  std::size_t connections =
      4096;  ///< open at once; beyond, the longest idle one makes room, or the new one gets 503
  FramingRules rules;
  /// Called by the thread in `run` for every request or connection that no worker answered, and for each that
  /// a worker failed to answer. May be empty.
  std::function<void(const Refusal&)> on_refused;

  std::size_t large_body_bytes = 67'108'864;  ///< all unfinished bodies over `rules.limits.search_body_bytes`
  std::size_t unsent_bytes = 134'217'728;     ///< all answers that slow clients still have to take
  std::chrono::milliseconds linger{500};      ///< for the client to read a last answer and hang up
  std::chrono::milliseconds grace{0};         ///< after `stop`: still takes new connections
  std::chrono::milliseconds drain_deadline{9'000};  ///< after the grace: at most until `run` returns
};

class Front {
 public:
  /// Binds, listens and makes the workers; throws what they throw, naming host and port.
  Front(FrontOptions options, const MakeWorker& make_worker);
  /// Waits for the workers to finish the requests they are answering. REQUIRES: `run` is not running.
  ~Front();
  Front(const Front&) = delete;
  Front& operator=(const Front&) = delete;

  std::uint16_t port() const;
  /// Serves until stopped and drained. Once.
  void run();
  /// From any thread or signal handler: for the grace everything goes on, but answers close their
  /// connections; then no new connections, idle ones are closed, requests in flight are answered. A second
  /// call ends the grace.
  void stop();
  /// True from `stop` on; from any thread.
  bool draining() const;
  /// Requests that wait for a worker; from any thread.
  std::size_t waiting_requests() const;
  /// Connections open now; from any thread.
  std::size_t open_connections() const;

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace server::connections

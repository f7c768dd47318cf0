#pragma once
// What the connection front and the threads that answer requests say to each other.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace server::connections {

/// The other end of the socket, never what a header says: `127.0.0.1`, `::1`.
struct Peer {
  std::string address;
  std::uint16_t port = 0;
};

/// What becomes of a connection once the answer is written.
enum class After : std::uint8_t { keep, close };

/// One whole request whose framing is sound (framing.h). The views live as long as the call they are passed
/// to.
struct Request {
  std::string_view head;  ///< request line, header lines and the blank line, each ended by CRLF
  std::string_view body;  ///< exactly Content-Length bytes
  const Peer& peer;
};

/// `bytes` is a whole HTTP/1.1 answer without a Connection header, which the front writes itself.
struct Answer {
  std::string bytes;
  After after = After::keep;  ///< close: also when the client would rather keep the connection
};

/// Answers requests one at a time. Each thread owns one, so it needs no locks.
class Worker {
 public:
  virtual ~Worker() = default;
  /// An exception becomes a 500 and closes the connection.
  virtual Answer answer(const Request& request) = 0;
};

/// Called once a thread, in the thread that makes the front; may throw.
using MakeWorker = std::function<std::unique_ptr<Worker>()>;

}  // namespace server::connections

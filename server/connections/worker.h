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

/// Work that a request waits for and that goes on elsewhere, while the worker answers others.
class Errand {
 public:
  virtual ~Errand() = default;
  /// Calls `done` once the work is over, on any thread, perhaps before this returns. Called once.
  virtual void when_done(std::function<void()> done) noexcept = 0;
};

/// One whole request whose framing is sound (framing.h). The views live as long as the call they are passed
/// to.
struct Request {
  std::string_view head;  ///< request line, header lines and the blank line, each ended by CRLF
  std::string_view body;  ///< exactly Content-Length bytes, or what the chunks held
  const Peer& peer;
  Errand* errand = nullptr;  ///< what it waited for, when it is asked again because that is done
};

/// `bytes` is a whole HTTP/1.1 answer without a Connection header, which the front writes itself. With an
/// errand there is no answer yet: the request is asked again when the errand is done, maybe of another
/// worker.
struct Answer {
  std::string bytes;
  After after = After::keep;  ///< close: also when the client would rather keep the connection
  std::shared_ptr<Errand> errand{};
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

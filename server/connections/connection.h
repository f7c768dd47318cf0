#pragma once
// One socket: what came in, the request that is being framed, the answer that is going out. Belongs to the
// loop's thread, except its exchange while a worker holds that. An idle connection holds no buffers.

#include <chrono>
#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <variant>

#include "server/connections/body_budget.h"
#include "server/connections/chunks.h"
#include "server/connections/descriptor.h"
#include "server/connections/exchange.h"
#include "server/connections/framing.h"

namespace server::connections {

using Clock = std::chrono::steady_clock;

/// What a connection waits for.
enum class Stage : std::uint8_t {
  idle,       ///< a request's first byte
  head,       ///< the end of a head
  body,       ///< the end of a body
  working,    ///< a worker
  writing,    ///< the client, to take the answer
  lingering,  ///< the client, to have read the last answer and hung up
};
constexpr std::size_t stage_count = 6;

class Connection;

/// Where a connection stands among the others of its stage (stages.h).
struct Place {
  Stage stage = Stage::idle;
  Clock::time_point since;
  std::list<Connection*>::iterator position;
};

class Connection {
 public:
  /// REQUIRES: a non-blocking socket; the rules and the budget outlive the connection.
  Connection(Descriptor socket, Peer peer, const FramingRules& rules, BodyBudget& budget);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  int socket() const { return socket_.number(); }
  const Peer& peer() const { return exchange_.peer; }
  Exchange& exchange() { return exchange_; }

  /// The socket may have something to read; edge-triggered, so this is said once.
  void note_input() { may_read_ = true; }
  void note_hang_up() { may_read_ = may_end_ = true; }

  struct Waiting {
    Stage stage;
  };
  struct Whole {};
  struct Gone {};
  using Input = std::variant<Waiting, Whole, Gone, Problem>;
  /// Reads and frames until a request is whole, a rule is broken, or nothing more has come. `scratch`: any
  /// memory.
  Input read(std::span<char> scratch);

  /// Moves the whole request into the exchange. REQUIRES: the last read said Whole.
  Exchange& hand_over();
  /// The worker is done with the exchange: the request's memory is free again, the answer is there to be
  /// written.
  void take_back();

  /// Replaces whatever was to be answered; nothing more is read as a request.
  void refuse(std::string answer);

  enum class Output { blocked, broken, keep, close };
  /// Sends the answer as far as the socket takes it; `keep` and `close` when it is all sent.
  Output write();
  /// After an answer that keeps the connection: ready for the next request.
  void begin_anew();

  /// No more answers; the client may still read those sent.
  void shut();
  enum class Rest { waiting, gone };
  /// Throws away what still comes in, lest closing the socket destroys the answer on its way. Gone: the
  /// client hung up or sends without end.
  Rest discard(std::span<char> scratch);

  AnswerBody answer_body() const;
  /// As far as it came; once it is handed over, the whole of it.
  std::string_view request() const { return input_.empty() ? exchange_.request : input_; }

  Place place;                   ///< kept by Stages
  std::uint32_t generation = 0;  ///< kept by the loop: which connection of its descriptor it is

 private:
  enum class Received { some, nothing, end };
  Received receive(std::span<char> scratch);
  Input frame();
  std::optional<Problem> accept_head(const Head& head);
  std::optional<Problem> read_chunks();
  bool is_whole() const;
  Waiting waiting() const;
  bool invite_body();

  Descriptor socket_;
  const FramingRules& rules_;
  BodyBudget& budget_;
  BodyBudget::Share share_;
  std::string input_;
  HeadReader reader_;
  std::optional<Head> head_;
  std::optional<ChunkReader> chunks_;  ///< while a chunked body is on its way
  bool may_read_ = true;
  bool may_end_ = false;
  std::size_t discarded_ = 0;
  Exchange exchange_;
};

}  // namespace server::connections

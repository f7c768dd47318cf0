#pragma once
// The thread that owns the sockets: moves each connection through its stages (connection.h).

#include <atomic>
#include <memory>
#include <vector>

#include "server/connections/connection.h"
#include "server/connections/front.h"
#include "server/connections/listener.h"
#include "server/connections/poll.h"
#include "server/connections/returns.h"
#include "server/connections/stages.h"
#include "server/connections/worker_pool.h"

namespace server::connections {

class Front::Loop {
 public:
  Loop(FrontOptions options, const MakeWorker& make_worker);

  std::uint16_t port() const { return port_; }
  void run();
  void stop();
  bool draining() const { return draining_; }
  std::size_t waiting_requests() const { return pool_.waiting(); }
  std::size_t open_connections() const { return open_; }

 private:
  /// Whether there may be more to do at once.
  enum class Step { again, done };

  // loop.cpp: one round
  void handle(const epoll_event& event);
  void handle_connection(const epoll_event& event);
  void take_back_answers();
  void end_late_ones();
  Step drain();
  std::chrono::milliseconds time_to_wait() const;

  // loop_connections.cpp: one connection
  void advance(Connection& connection);
  Step step(Connection& connection);
  Step read(Connection& connection);
  Step wait(Connection& connection, Stage stage);
  Step write(Connection& connection);
  Step linger(Connection& connection);
  void dispatch(Connection& connection);
  void refuse(Connection& connection, Problem problem, AnswerBody body);
  void report(const Refusal& refusal) const;
  void enter(Connection& connection, Stage stage);
  void end(Connection& connection);
  void bound_unsent();

  // loop_door.cpp: coming and going
  void take_connections();
  Step take_connection();
  void admit(Listener::Incoming incoming);
  Step make_room();
  bool is_full() const;
  void make_way();
  void close_door_for_a_while();
  void open_door_again();
  void close_door_for_good();
  void end_all();

  FrontOptions options_;
  Wake wake_;
  std::atomic<bool> draining_ = false;
  std::atomic<bool> is_grace_over_ = false;
  std::atomic<std::size_t> open_ = 0;
  Poll poll_;
  Listener listener_;
  std::uint16_t port_;
  Returns returns_;
  BodyBudget body_budget_;
  Stages stages_;
  std::vector<char> scratch_;
  std::vector<std::unique_ptr<Connection>> connections_;  // by descriptor
  std::uint32_t generation_ = 0;
  std::size_t unsent_ = 0;
  Clock::time_point now_;
  std::optional<Clock::time_point> door_opens_;
  std::optional<Clock::time_point> draining_since_;
  std::optional<Clock::time_point> door_closed_since_;
  WorkerPool pool_;  // last: its threads end before anything they use
};

}  // namespace server::connections

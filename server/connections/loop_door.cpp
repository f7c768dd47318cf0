#include <exception>

#include "server/connections/loop.h"
#include "server/connections/loop_names.h"

namespace server::connections {
namespace {

// Taken in one round, so that a flood of new connections does not starve those that are open.
constexpr int connections_a_round = 64;

constexpr std::chrono::milliseconds door_pause{100};

Problem too_many() {
  return {503, "too_many_connections", "too many connections are open; try again", ""};
}

}  // namespace

void Front::Loop::take_connections() {
  for (int taken = 0; taken < connections_a_round; ++taken) {
    if (take_connection() == Step::done) return;
  }
}

Front::Loop::Step Front::Loop::take_connection() {
  Listener::Accepted accepted = listener_.accept();
  if (auto* incoming = std::get_if<Listener::Incoming>(&accepted)) {
    try {
      admit(std::move(*incoming));
    } catch (const std::exception&) {
      return Step::done;  // no memory for it, or epoll would not have it: the socket is closed again
    }
    return Step::again;
  }
  if (std::holds_alternative<Listener::NoneWaiting>(accepted)) return Step::done;
  make_way();
  return Step::done;
}

void Front::Loop::admit(Listener::Incoming incoming) {
  const bool is_welcome = !is_full() || make_room() == Step::again;
  const int descriptor = incoming.socket.number();
  const auto index = static_cast<std::size_t>(descriptor);
  if (connections_.size() <= index) connections_.resize(index + 1);
  auto connection = std::make_unique<Connection>(std::move(incoming.socket), std::move(incoming.peer),
                                                 options_.rules, body_budget_);
  connection->generation = ++generation_;
  poll_.add(descriptor, Poll::Watch::all_edges, connection_name(connection->generation, descriptor));
  stages_.add(*connection, now_);
  connections_[index] = std::move(connection);
  ++open_;
  if (!is_welcome) refuse(*connections_[index], too_many(), AnswerBody::sent);
  advance(*connections_[index]);
}

bool Front::Loop::is_full() const {
  return open_ - stages_.count(Stage::lingering) >= options_.connections;
}

Front::Loop::Step Front::Loop::make_room() {
  Connection* longest = stages_.longest(Stage::idle);
  if (longest == nullptr) return Step::done;
  end(*longest);
  return Step::again;
}

// The process has no descriptors left.
void Front::Loop::make_way() {
  if (make_room() == Step::again) return;
  if (listener_.turn_away() == Listener::TurnedAway::none) close_door_for_a_while();
}

void Front::Loop::close_door_for_a_while() {
  poll_.change(listener_.descriptor(), Poll::Watch::nothing, listener_name);
  door_opens_ = now_ + door_pause;
}

void Front::Loop::open_door_again() {
  if (!door_opens_ || now_ < *door_opens_) return;
  door_opens_.reset();
  if (!door_closed_since_) poll_.change(listener_.descriptor(), Poll::Watch::input, listener_name);
}

void Front::Loop::close_door_for_good() {
  take_connections();
  listener_.close();
  door_closed_since_ = now_;
  for (const auto& connection : connections_) {
    if (!connection) continue;
    connection->note_input();
    if (connection->place.stage < Stage::working) advance(*connection);
  }
}

void Front::Loop::end_all() {
  for (const auto& connection : connections_) {
    if (connection && connection->place.stage != Stage::working) end(*connection);
  }
}

}  // namespace server::connections

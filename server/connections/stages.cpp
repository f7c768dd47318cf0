#include "server/connections/stages.h"

namespace server::connections {

void Stages::add(Connection& connection, Clock::time_point now) {
  List& idle = list(Stage::idle);
  connection.place = {Stage::idle, now, idle.insert(idle.end(), &connection)};
}

void Stages::move(Connection& connection, Stage stage, Clock::time_point now) {
  List& to = list(stage);
  to.splice(to.end(), list(connection.place.stage), connection.place.position);
  connection.place.stage = stage;
  connection.place.since = now;
}

void Stages::remove(Connection& connection) {
  list(connection.place.stage).erase(connection.place.position);
}

Connection* Stages::longest(Stage stage) const {
  return list(stage).empty() ? nullptr : list(stage).front();
}

std::optional<Clock::time_point> Stages::next_late() const {
  std::optional<Clock::time_point> next;
  for (std::size_t i = 0; i < stage_count; ++i) {
    if (!times_[i] || lists_[i].empty()) continue;
    const Clock::time_point due = lists_[i].front()->place.since + *times_[i];
    if (!next || due < *next) next = due;
  }
  return next;
}

bool Stages::is_late(const Connection& connection, Clock::time_point now) const {
  const auto& time = times_[static_cast<std::size_t>(connection.place.stage)];
  return time && connection.place.since + *time <= now;
}

Connection* Stages::late(Clock::time_point now) const {
  for (const List& waiting : lists_) {
    if (!waiting.empty() && is_late(*waiting.front(), now)) return waiting.front();
  }
  return nullptr;
}

}  // namespace server::connections

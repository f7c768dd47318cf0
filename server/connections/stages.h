#pragma once
// All connections by what they wait for, in the order in which they began to. A stage's time is the same for
// all, so the first of each list is the next to be late, and moving on costs the same whether there are ten
// or ten thousand.

#include <array>
#include <list>
#include <optional>

#include "server/connections/connection.h"

namespace server::connections {

class Stages {
 public:
  /// Time allowed in each stage, in all; nothing: for ever.
  using Times = std::array<std::optional<std::chrono::milliseconds>, stage_count>;
  explicit Stages(const Times& times) : times_(times) {}

  void add(Connection& connection, Clock::time_point now);
  void move(Connection& connection, Stage stage, Clock::time_point now);
  void remove(Connection& connection);

  std::size_t count(Stage stage) const { return list(stage).size(); }
  /// The one that has been in this stage for longest, if any.
  Connection* longest(Stage stage) const;
  /// The next one whose time is over, if any.
  Connection* late(Clock::time_point now) const;
  bool is_late(const Connection& connection, Clock::time_point now) const;
  /// When the next one will be late, if ever.
  std::optional<Clock::time_point> next_late() const;

 private:
  using List = std::list<Connection*>;
  List& list(Stage stage) { return lists_[static_cast<std::size_t>(stage)]; }
  const List& list(Stage stage) const { return lists_[static_cast<std::size_t>(stage)]; }

  Times times_;
  std::array<List, stage_count> lists_;
};

}  // namespace server::connections

#pragma once
// The one table that a run prints, row by row as they come.

#include <optional>
#include <ostream>
#include <string>

namespace bench {

enum class Aim { none, at_least, at_most };

struct Row {
  std::string what;  ///< with the unit
  double ours = 0;
  std::optional<double> reference{};
  Aim aim = Aim::none;  ///< of the ratio; of `ours` where there is no reference
  double goal = 0;
};

class Table {
 public:
  /// Flushes after every row, so that a run can be watched.
  explicit Table(std::ostream& to) : to_(to) {}

  /// A line of its own before rows: what is measured, in words.
  void begin(const std::string& title);
  void add(const Row& row);

 private:
  std::ostream& to_;
};

}  // namespace bench

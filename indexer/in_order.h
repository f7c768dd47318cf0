#pragma once
// What many threads make in any order is used in one order, with little waiting in memory.

#include <cstddef>
#include <functional>
#include <memory>

namespace indexer {

/// Lets threads finish out of order and hands on in order. Thread-safe.
/// At most `window` numbers run ahead of the first unfinished one; a thread further ahead waits.
class InOrder {
 public:
  explicit InOrder(std::size_t window);
  ~InOrder();
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  /// Runs `action` when all numbers below `sequence` have run theirs; never two at once. An action may run on
  /// another thread than the one that brought it. What an action throws reaches one caller; the rest are
  /// dropped.
  void run(std::size_t sequence, std::function<void()> action);

  /// A number will never come: whoever waits returns, and nothing runs any more.
  void fail();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer

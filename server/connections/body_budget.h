#pragma once
// How much memory the large bodies of unfinished requests may take together. Small bodies are bounded by the
// number of connections alone. Used by the loop's thread only.

#include <cstddef>
#include <optional>
#include <utility>

namespace server::connections {

class BodyBudget {
 public:
  /// Gives its bytes back when it goes. The budget outlives it.
  class Share {
   public:
    Share() = default;
    Share(BodyBudget& budget, std::size_t bytes) : budget_(&budget), bytes_(bytes) {}
    Share(Share&& other) noexcept : budget_(other.budget_), bytes_(std::exchange(other.bytes_, 0)) {}
    Share& operator=(Share&& other) noexcept {
      std::swap(budget_, other.budget_);
      std::swap(bytes_, other.bytes_);
      return *this;
    }
    ~Share() {
      if (bytes_ > 0) budget_->left_ += bytes_;
    }

   private:
    BodyBudget* budget_ = nullptr;
    std::size_t bytes_ = 0;
  };

  /// Bodies of up to `small` bytes are free, all others together have `bytes`.
  BodyBudget(std::size_t bytes, std::size_t small) : left_(bytes), small_(small) {}

  /// Nothing: too much is taken already.
  std::optional<Share> take(std::size_t bytes) {
    if (bytes <= small_) return Share{};
    if (bytes > left_) return std::nullopt;
    left_ -= bytes;
    return Share(*this, bytes);
  }

 private:
  std::size_t left_;
  std::size_t small_;
};

}  // namespace server::connections

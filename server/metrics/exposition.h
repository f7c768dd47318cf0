#pragma once
// Prometheus' text format 0.0.4: families of samples.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "server/metrics/histogram.h"
#include "server/metrics/stages.h"

namespace server::metrics {

using Label = std::pair<std::string_view, std::string_view>;
using Labels = std::initializer_list<Label>;

enum class Type { counter, gauge, histogram, summary };

/// Writes families one after another, each with all of its samples.
class Exposition {
 public:
  /// Begins a family. `name` ends in `_total` for counters and names its unit.
  Exposition& family(Type type, std::string_view name, std::string_view help);

  /// Of the family begun last.
  Exposition& sample(double value, Labels labels = {});
  Exposition& sample(std::uint64_t value, Labels labels = {});
  Exposition& sample(const Histogram& histogram, Labels labels = {});
  Exposition& sample(const StageCount& sum, Labels labels);

  std::string take() { return std::move(text_); }

 private:
  void write(std::string_view suffix, Labels labels, Label last, const std::string& value);

  std::string text_;
  std::string name_;
};

}  // namespace server::metrics

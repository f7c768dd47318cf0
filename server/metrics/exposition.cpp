#include "server/metrics/exposition.h"

#include <array>
#include <charconv>

namespace server::metrics {
namespace {

constexpr std::string_view name_of(Type type) {
  switch (type) {
    case Type::counter:
      return "counter";
    case Type::gauge:
      return "gauge";
    case Type::summary:
      return "summary";
    default:
      return "histogram";
  }
}

std::string written(double value) {
  std::array<char, 400> digits{};  // the largest number, without an exponent
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
  return {digits.data(), end};
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char byte : text) {
    if (byte == '\\' || byte == '"') safe += '\\';
    if (byte == '\n') {
      safe += "\\n";
    } else {
      safe += byte;
    }
  }
  return safe;
}

void append(std::string& text, const Label& label) {
  if (label.first.empty()) return;
  text += text.back() == '{' ? "" : ",";
  text.append(label.first).append("=\"").append(escaped(label.second)).append("\"");
}

}  // namespace

Exposition& Exposition::family(Type type, std::string_view name, std::string_view help) {
  name_ = name;
  text_.append("# HELP ").append(name).append(" ").append(help);
  text_.append("\n# TYPE ").append(name).append(" ").append(name_of(type)).append("\n");
  return *this;
}

Exposition& Exposition::sample(double value, Labels labels) {
  write("", labels, {}, written(value));
  return *this;
}

Exposition& Exposition::sample(std::uint64_t value, Labels labels) {
  write("", labels, {}, std::to_string(value));
  return *this;
}

Exposition& Exposition::sample(const Histogram& histogram, Labels labels) {
  std::uint64_t so_far = 0;
  for (std::size_t step = 0; step < histogram.steps.size(); ++step) {
    so_far += histogram.steps[step];
    const std::string bound = step < duration_bounds.size() ? written(duration_bounds[step]) : "+Inf";
    write("_bucket", labels, {"le", bound}, std::to_string(so_far));
  }
  write("_sum", labels, {}, written(histogram.seconds));
  write("_count", labels, {}, std::to_string(histogram.count));
  return *this;
}

Exposition& Exposition::sample(const StageCount& sum, Labels labels) {
  write("_sum", labels, {}, written(sum.seconds));
  write("_count", labels, {}, std::to_string(sum.count));
  return *this;
}

void Exposition::write(std::string_view suffix, Labels labels, Label last, const std::string& value) {
  text_.append(name_).append(suffix).append("{");
  for (const Label& label : labels) append(text_, label);
  append(text_, last);
  if (text_.back() == '{') {
    text_.pop_back();
  } else {
    text_ += '}';
  }
  text_.append(" ").append(value).append("\n");
}

}  // namespace server::metrics

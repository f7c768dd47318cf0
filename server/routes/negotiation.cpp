#include "server/routes/negotiation.h"

#include <algorithm>
#include <charconv>

#include "server/connections/characters.h"
#include "server/problem.h"

namespace server::routes {
namespace {

using connections::equals_ignoring_case;
using connections::trimmed;

// The part of `text` before `separator`, which both leave `text`.
std::string_view take_until(std::string_view& text, char separator) {
  const auto at = text.find(separator);
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return trimmed(part);
}

// `q` of RFC 9110, 12.4.2, in thousandths; 1000 when there is none that can be read.
int quality(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string_view parameter = take_until(parameters, ';');
    if (parameter.size() < 3 || connections::lower(parameter[0]) != 'q' || parameter[1] != '=') continue;
    double value = 1;
    std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), value);
    return static_cast<int>(std::clamp(value, 0.0, 1.0) * 1000);
  }
  return 1000;
}

const std::string* find(const Parameters& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [name](const auto& parameter) { return parameter.first == name; });
  return found == parameters.end() ? nullptr : &found->second;
}

}  // namespace

Format preferred_format(std::string_view accept) {
  int html = 0;
  int json = 0;
  while (!accept.empty()) {
    std::string_view range = take_until(accept, ',');
    const std::string_view type = take_until(range, ';');
    if (equals_ignoring_case(type, "text/html")) html = quality(range);
    if (equals_ignoring_case(type, "application/json")) json = quality(range);
  }
  return html > json ? Format::html : Format::json;
}

Format read_format(const Call& call) {
  const std::string* format = find(call.parameters, "format");
  if (format == nullptr || format->empty()) return preferred_format(call.accept);
  if (*format == "json") return Format::json;
  if (*format == "html") return Format::html;
  throw ProblemError{{400, "invalid_parameter", "format is json or html, not '" + *format + "'", "format"}};
}

Format error_format(const Call& call) {
  const std::string* format = find(call.parameters, "format");
  if (format == nullptr || format->empty()) return preferred_format(call.accept);
  return *format == "html" ? Format::html : Format::json;
}

}  // namespace server::routes

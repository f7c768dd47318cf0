#include "server/trace.h"

namespace server {
namespace {

// `00-` + 32 digits of the trace + `-` + 16 of the parent + `-` + 2 of flags.
constexpr std::size_t trace_at = 3;
constexpr std::size_t trace_digits = 32;
constexpr std::size_t parent_at = 36;
constexpr std::size_t parent_digits = 16;
constexpr std::size_t whole = 55;

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_nothing(std::string_view digits) {
  return digits.find_first_not_of('0') == std::string_view::npos;
}

}  // namespace

std::string_view sound_traceparent(std::string_view header) {
  if (header.size() < whole || header[2] != '-' || header[parent_at - 1] != '-' || header[whole - 3] != '-')
    return {};
  // A later version may go on behind what this one knows; of it only that much is passed on.
  const std::string_view version = header.substr(0, 2);
  const bool ends = version == "00" ? header.size() == whole : header.size() == whole || header[whole] == '-';
  const std::string_view trace = header.substr(trace_at, trace_digits);
  const std::string_view parent = header.substr(parent_at, parent_digits);
  const bool is_sound = ends && version != "ff" && is_hex(version) && is_hex(trace) && is_hex(parent) &&
                        is_hex(header.substr(whole - 2, 2)) && !is_nothing(trace) && !is_nothing(parent);
  return is_sound ? header.substr(0, whole) : std::string_view{};
}

std::string_view trace_id(std::string_view traceparent) {
  return traceparent.empty() ? traceparent : traceparent.substr(trace_at, trace_digits);
}

}  // namespace server
